// Opening, reading a line, closing: the life of a handle.

#include "Handle.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

RessortLineHandle *ressort_line_handle_of(EditLine *edit) {
  void *handle = NULL;
  el_get(edit, EL_CLIENTDATA, &handle);
  return handle;
}

static char *prompt_of(EditLine *edit) {
  // libedit only reads it; its type is older than const.
  return (char *)ressort_line_handle_of(edit)->prompt;
}

/// libedit turns bytes into characters by the C locale's rules; a process starts in the one that knows ASCII only.
static void choose_utf8(void) {
  if (setlocale(LC_CTYPE, "") == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
    setlocale(LC_CTYPE, "C.UTF-8");
  }
}

static FILE *stream_on(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  FILE *stream = fdopen(copy, mode);
  if (stream == NULL) close(copy);
  return stream;
}

RessortLineHandle *ressort_line_open(const char *name, int input, int output, int history_limit) {
  if (!isatty(input) || !isatty(output)) return NULL;
  choose_utf8();

  RessortLineHandle *handle = calloc(1, sizeof *handle);
  if (handle == NULL) return NULL;
  handle->prompt = "";
  handle->input = stream_on(input, "r");
  handle->output = stream_on(output, "w");
  handle->history = history_init();
  if (handle->input == NULL || handle->output == NULL || handle->history == NULL ||
      tcgetattr(input, &handle->original) != 0) {
    ressort_line_close(handle);
    return NULL;
  }
  // Complaints about the terminal belong on the terminal, so the error stream is the output.
  handle->edit = el_init(name, handle->input, handle->output, handle->output);
  if (handle->edit == NULL) {
    ressort_line_close(handle);
    return NULL;
  }
  const char *terminal = getenv("TERM");
  handle->knows_escapes =
      terminal != NULL && *terminal != 0 && strcmp(terminal, "dumb") != 0 && strcmp(terminal, "emacs") != 0;
  handle->brackets_pastes = handle->knows_escapes;

  HistEvent event;
  history(handle->history, &event, H_SETSIZE, history_limit < 0 ? 0 : history_limit);
  el_set(handle->edit, EL_CLIENTDATA, handle);
  el_set(handle->edit, EL_GETCFN, ressort_line_get_character);
  el_set(handle->edit, EL_PROMPT_ESC, prompt_of, 1);
  el_set(handle->edit, EL_HIST, history, handle->history);
  el_set(handle->edit, EL_EDITOR, "emacs");
  el_source(handle->edit, NULL);
  ressort_line_bind_keys(handle);
  return handle;
}

void ressort_line_close(RessortLineHandle *handle) {
  if (handle->edit != NULL) {
    el_end(handle->edit);
    tcsetattr(fileno(handle->input), TCSADRAIN, &handle->original);
  }
  if (handle->history != NULL) history_end(handle->history);
  if (handle->input != NULL) fclose(handle->input);
  if (handle->output != NULL) fclose(handle->output);
  free(handle->below);
  free(handle);
}

void ressort_line_take_terminal(RessortLineHandle *handle) {
  el_set(handle->edit, EL_PREP_TERM, 1);
  if (handle->brackets_pastes) fputs("\033[?2004h", handle->output);
  fflush(handle->output);
}

void ressort_line_give_terminal(RessortLineHandle *handle) {
  // First the terminal, then the sign that it was given: whoever waits for that may type Ctrl-C and be heard.
  el_set(handle->edit, EL_PREP_TERM, 0);
  if (handle->brackets_pastes) fputs("\033[?2004l", handle->output);
  fflush(handle->output);
}

RessortLineOutcome ressort_line_read(RessortLineHandle *handle, const char *prompt, const char **text) {
  // What the program printed through its own stream comes before the prompt.
  fflush(stdout);
  handle->prompt = prompt;
  handle->interrupted = false;
  handle->deferred = NULL;
  handle->seen_length = handle->seen_cursor = -1;
  ressort_signals_catch();
  el_resize(handle->edit);
  ressort_line_take_terminal(handle);
  if (ioctl(fileno(handle->input), FIONREAD, &handle->typed_ahead) != 0) handle->typed_ahead = 0;
  int length = 0;
  const char *line = el_gets(handle->edit, &length);
  ressort_line_give_terminal(handle);
  ressort_signals_release();
  handle->prompt = "";

  if (handle->interrupted || line == NULL) {
    fputs(handle->interrupted ? "^C\n" : "\n", handle->output);
    fflush(handle->output);
    return handle->interrupted ? RessortLineOutcomeInterrupted : RessortLineOutcomeEnd;
  }
  size_t end = strlen(line);
  if (end > 0 && line[end - 1] == '\n') {
    // The buffer is libedit's, who rewrites it before the next use.
    ((char *)line)[end - 1] = 0;
  }
  *text = line;
  return RessortLineOutcomeText;
}

void ressort_line_remember(RessortLineHandle *handle, const char *entry) {
  HistEvent event;
  history(handle->history, &event, H_ENTER, entry);
}

void ressort_line_size(RessortLineHandle *handle, int *columns, int *rows) {
  struct winsize size;
  bool known = ioctl(fileno(handle->output), TIOCGWINSZ, &size) == 0;
  *columns = known && size.ws_col > 0 ? size.ws_col : 80;
  *rows = known && size.ws_row > 0 ? size.ws_row : 24;
}

int ressort_line_width(unsigned int code_point) {
  int width = wcwidth((wchar_t)code_point);
  return width < 0 ? 0 : width;
}
