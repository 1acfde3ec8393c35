# What a newcomer types. `make` alone says what there is.

SITUATION = Playground/situations/night-shelter.json

# Debian packages: what the program and its tests need.
PACKAGES = libedit-dev

SWIFT = swift
JOBS = 2
# The standard library goes into the binary, which then starts sooner and runs where there is no Swift.
RELEASE = -c release --static-swift-stdlib
FORMATTED = Package.swift Sources Tests Plugins Playground Benchmarks

# Installs those of the packages that are missing, and says so in one sentence when it can't.
# With an argument like `libedit-dev`: $(call install,libedit-dev)
define install
@missing=''; \
for package in $(1); do \
  dpkg-query -W -f='$${db:Status-Status}' "$$package" 2>/dev/null | grep -qx installed || missing="$$missing $$package"; \
done; \
test -n "$$missing" || exit 0; \
if ! command -v apt-get >/dev/null; then \
  echo "Please install what provides these Debian packages, then try again:$$missing" >&2; exit 2; \
fi; \
if [ "$$(id -u)" -eq 0 ]; then as_root=''; \
elif command -v sudo >/dev/null; then as_root=sudo; \
else echo "Please ask an administrator to run: apt-get install$$missing" >&2; exit 2; fi; \
echo "Installing$$missing"; \
install_missing() { $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; }; \
install_missing 2>/dev/null || { $$as_root apt-get update -qq && install_missing; } || { \
  echo "These packages could not be installed:$$missing" >&2; exit 2; }
endef

.PHONY: help run build map test test-playground snapshot fuzz timing benchmarks check-format clean packages swift-present

help:
	@echo 'make run           build ressort, show it at work, and open its prompt'
	@echo 'make build         build ressort for release'
	@echo 'make test          build and run all tests and the playground'
	@echo 'make map           draw the map of competences, as a table and as lines'
	@echo 'make snapshot      check the rules again and keep the form of them that programs start from'
	@echo 'make fuzz          read ten thousand hostile rule files'
	@echo 'make timing        print how long rule files of up to 1 MB take'
	@echo 'make benchmarks    measure beside the other engines that are installed'
	@echo 'make check-format  look for code that is not formatted as the house does'
	@echo 'make clean         remove what was built'

run: build
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path) && \
	echo "ressort recommend --situation $(SITUATION)" && \
	"$$bin/ressort" recommend --situation $(SITUATION) && \
	if [ -t 0 ]; then "$$bin/ressort" repl; fi

build: packages
	$(SWIFT) build $(RELEASE) --product ressort -j $(JOBS)

MAP = .build/map
map: build
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path) && mkdir -p $(MAP) && \
	for form in matrix graph; do "$$bin/ressort" draw --as $$form --output $(MAP)/$$form.html || exit; done

test: packages
	$(SWIFT) build --build-tests -j $(JOBS)
	$(SWIFT) test --skip-build --disable-xctest
	@$(MAKE) --no-print-directory test-playground

test-playground: packages
	cd Playground && $(SWIFT) run -j $(JOBS) Tour && $(SWIFT) test -j $(JOBS) --disable-xctest

# After a change of the rules: the form of them that programs start from. The test that writes it fails on purpose.
snapshot: packages
	-RESSORT_RECORD=1 $(SWIFT) test -j $(JOBS) --disable-xctest --filter 'SnapshotTests/isCurrent'

# As many hostile texts as COUNT says, after SEED: the same ones every time.
COUNT = 10000
SEED = $$(date +%Y%m%d)
fuzz: swift-present
	$(SWIFT) build -c release --product RessortFuzz -j $(JOBS)
	@bin=$$($(SWIFT) build -c release --show-bin-path) && \
	"$$bin/RessortFuzz" fuzz $(COUNT) $(SEED) $$(find Rules Tests/Corpus -name '*.ressort' -o -name '*.ressort.md' | LC_ALL=C sort)

timing: swift-present
	$(SWIFT) build -c release --product RessortFuzz -j $(JOBS)
	@bin=$$($(SWIFT) build -c release --show-bin-path) && "$$bin/RessortFuzz" timing

benchmarks: build
	cd Benchmarks && $(SWIFT) run -c release -j $(JOBS) RessortBenchmarks --results .build/results.json

check-format: swift-present
	$(SWIFT) format lint --strict --recursive $(FORMATTED)

clean:
	rm -rf .build Playground/.build Benchmarks/.build

packages: swift-present
	$(call install,$(PACKAGES))

swift-present:
	@command -v $(SWIFT) >/dev/null || { echo 'Please install Swift 6.3 or newer first: https://www.swift.org/install' >&2; exit 2; }
