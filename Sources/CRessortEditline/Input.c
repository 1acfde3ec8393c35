// Waiting for a key or a signal.
//
// A handler only writes the signal's number to a pipe; the wait for a character listens to both and does what the
// signal asks for from there, where libedit's state is whole.

#include "Handle.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

enum { CTRL_D = 4 };

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGCONT, SIGWINCH};
enum { caught_count = sizeof caught / sizeof *caught };

static struct sigaction found[caught_count];
static int pipe_ends[2] = {-1, -1};

static void note_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe has a signal waiting in it already.
  if (write(pipe_ends[1], &byte, 1) < 0) errno = saved;
  errno = saved;
}

void ressort_signals_catch(void) {
  // Opened once and kept: a signal that is on its way when a read ends still finds it.
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return;
  struct sigaction ours;
  memset(&ours, 0, sizeof ours);
  ours.sa_handler = note_signal;
  ours.sa_flags = SA_RESTART;
  sigfillset(&ours.sa_mask);
  for (int index = 0; index < caught_count; index++) {
    sigaction(caught[index], NULL, &found[index]);
    // What the program was told to ignore (nohup) stays ignored; a new size matters all the same.
    bool ends = caught[index] != SIGWINCH && caught[index] != SIGCONT;
    if (ends && found[index].sa_handler == SIG_IGN) continue;
    sigaction(caught[index], &ours, NULL);
  }
}

void ressort_signals_release(void) {
  if (pipe_ends[0] < 0) return;
  for (int index = 0; index < caught_count; index++) sigaction(caught[index], &found[index], NULL);
  // What came too late for the read is the program's: a Ctrl-C right behind Return means the answer.
  unsigned char number;
  while (read(pipe_ends[0], &number, 1) == 1) raise(number);
}

/// Does what a signal asks for.
/// - Returns: whether the read goes on.
static bool obey(RessortLineHandle *handle, int number) {
  switch (number) {
  case SIGINT:
    handle->interrupted = true;
    return false;
  case SIGWINCH:
    break;
  case SIGCONT:
    ressort_line_take_terminal(handle);
    break;
  default:
    // SIGTERM and SIGHUP: the program's own handling of them, with the terminal as it was found.
    ressort_line_give_terminal(handle);
    ressort_signals_release();
    raise(number);
    ressort_signals_catch();
    ressort_line_take_terminal(handle);
    break;
  }
  ressort_line_redraw(handle);
  return true;
}

/// Waits until a byte of input can be read.
static bool wait_for_input(RessortLineHandle *handle) {
  struct pollfd waits[2] = {
      {.fd = fileno(handle->input), .events = POLLIN},
      {.fd = pipe_ends[0], .events = POLLIN},
  };
  for (;;) {
    int ready = poll(waits, 2, -1);
    if (ready < 0 && errno != EINTR) return false;
    if (ready <= 0) continue;
    unsigned char number;
    if (waits[1].revents & POLLIN) {
      while (read(pipe_ends[0], &number, 1) == 1) {
        if (!obey(handle, number)) {
          errno = EINTR;
          return false;
        }
      }
    }
    if (waits[0].revents != 0) return true;
  }
}

int ressort_line_get_character(EditLine *edit, wchar_t *character) {
  RessortLineHandle *handle = ressort_line_handle_of(edit);
  if (handle->deferred != NULL) {
    bool (*action)(RessortLineHandle *) = handle->deferred;
    handle->deferred = NULL;
    if (!action(handle)) {
      errno = EINTR;
      return -1;
    }
  }
  ressort_line_settle(handle);
  mbstate_t state;
  memset(&state, 0, sizeof state);
  for (;;) {
    if (!wait_for_input(handle)) return -1;
    char byte;
    ssize_t count = read(fileno(handle->input), &byte, 1);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) return (int)count;
    // Ctrl-D before the terminal was ours: the terminal then keeps it as a zero.
    if (handle->typed_ahead > 0 && handle->typed_ahead-- && byte == 0) byte = CTRL_D;

    bool is_inside = !mbsinit(&state);
    size_t length = mbrtowc(character, &byte, 1, &state);
    if (length == (size_t)-1) {
      // Broken UTF-8 is dropped, but a byte that begins something new begins it.
      memset(&state, 0, sizeof state);
      if (is_inside) length = mbrtowc(character, &byte, 1, &state);
      if (length == (size_t)-1) memset(&state, 0, sizeof state);
    }
    if (length == (size_t)-1 || length == (size_t)-2) continue;
    return 1;
  }
}
