// The keys that are ours: Ctrl-C, Ctrl-Z, Tab, and the brackets a terminal puts around a paste.
//
// The terminal sends no signals while a line is edited: Ctrl-C and Ctrl-Z arrive as characters and run here, in
// the middle of nothing, instead of in a signal handler.

#include "Handle.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/// Has something done once the cursor stands behind the last character, so that what is printed then stands below
/// the line. libedit moves the cursor on the screen after a key, and then asks for the next character.
static unsigned char defer(RessortLineHandle *handle, bool (*action)(RessortLineHandle *)) {
  const LineInfoW *line = el_wline(handle->edit);
  handle->cursor_distance = (int)(line->lastchar - line->cursor);
  handle->deferred = action;
  el_cursor(handle->edit, handle->cursor_distance);
  return CC_REFRESH;
}

/// Draws prompt and line on a fresh row, the cursor back in its place.
static void draw_again(RessortLineHandle *handle) {
  el_cursor(handle->edit, -handle->cursor_distance);
  el_set(handle->edit, EL_REFRESH);
}

static bool end_interrupted(RessortLineHandle *handle) {
  handle->interrupted = true;
  return false;
}

static unsigned char interrupt(EditLine *edit, int key) {
  (void)key;
  return defer(ressort_line_handle_of(edit), end_interrupted);
}

static bool suspend_job(RessortLineHandle *handle) {
  fputc('\n', handle->output);
  ressort_line_give_terminal(handle);
  // To the whole job, as the terminal would; we go on here when it is resumed.
  kill(0, SIGTSTP);
  ressort_line_take_terminal(handle);
  draw_again(handle);
  return true;
}

static unsigned char suspend(EditLine *edit, int key) {
  (void)key;
  return defer(ressort_line_handle_of(edit), suspend_job);
}

static bool print_below(RessortLineHandle *handle) {
  fputc('\n', handle->output);
  fputs(handle->below, handle->output);
  fputc('\n', handle->output);
  draw_again(handle);
  return true;
}

static unsigned char complete(EditLine *edit, int key) {
  (void)key;
  RessortLineHandle *handle = ressort_line_handle_of(edit);
  free(handle->below);
  handle->below = NULL;
  if (handle->completion == NULL || !handle->completion(handle->completion_context)) return CC_REFRESH_BEEP;
  return handle->below == NULL ? CC_REFRESH : defer(handle, print_below);
}

/// Whether the text ends with the bracket that closes a paste.
static bool ends_paste(const wchar_t *text, size_t length) {
  static const wchar_t bracket[] = L"\033[201~";
  const size_t size = sizeof bracket / sizeof *bracket - 1;
  return length >= size && wmemcmp(text + length - size, bracket, size) == 0;
}

/// Takes a paste as text: its newlines don't enter, its tabs don't complete.
static unsigned char paste(EditLine *edit, int key) {
  (void)key;
  size_t length = 0, capacity = 256;
  wchar_t *text = malloc(capacity * sizeof *text);
  wchar_t character;
  while (text != NULL && !ends_paste(text, length) && el_wgetc(edit, &character) == 1) {
    if (length + 1 == capacity) {
      capacity *= 2;
      wchar_t *larger = realloc(text, capacity * sizeof *text);
      if (larger == NULL) break;
      text = larger;
    }
    text[length++] = character;
  }
  if (text == NULL) return CC_ERROR;

  if (ends_paste(text, length)) length -= 6;
  size_t kept = 0;
  for (size_t index = 0; index < length; index++) {
    wchar_t character = text[index];
    if (character == L'\r') {
      // A terminal sends a return for each newline; a text with both has one of them too many.
      if (index + 1 < length && text[index + 1] == L'\n') continue;
      character = L'\n';
    }
    if ((character >= 32 && character != 127) || character == L'\n' || character == L'\t') text[kept++] = character;
  }
  while (kept > 0 && text[kept - 1] == L'\n') kept--;
  text[kept] = 0;
  int failed = kept > 0 ? el_winsertstr(edit, text) : 0;
  free(text);
  return failed ? CC_ERROR : CC_REFRESH;
}

void ressort_line_bind_keys(RessortLineHandle *handle) {
  EditLine *edit = handle->edit;
  el_set(edit, EL_ADDFN, "ressort-interrupt", "Forget the line", interrupt);
  el_set(edit, EL_ADDFN, "ressort-suspend", "Suspend the program", suspend);
  el_set(edit, EL_ADDFN, "ressort-complete", "Complete the word", complete);
  el_set(edit, EL_ADDFN, "ressort-paste", "Insert pasted text", paste);

  el_set(edit, EL_SETTY, "-d", "-isig", NULL);
  el_set(edit, EL_BIND, "^C", "ressort-interrupt", NULL);
  el_set(edit, EL_BIND, "^Z", "ressort-suspend", NULL);
  el_set(edit, EL_BIND, "^I", "ressort-complete", NULL);
  const char *editor = NULL;
  el_get(edit, EL_EDITOR, &editor);
  if (editor != NULL && strcmp(editor, "vi") == 0) {
    // The command mode has a map of its own. Escape is a key here and must not begin others.
    el_set(edit, EL_BIND, "-a", "^C", "ressort-interrupt", NULL);
    el_set(edit, EL_BIND, "-a", "^Z", "ressort-suspend", NULL);
    handle->brackets_pastes = false;
  } else {
    el_set(edit, EL_BIND, "\\e[200~", "ressort-paste", NULL);
    el_set(edit, EL_BIND, "\\e[1;5D", "ed-prev-word", NULL);
    el_set(edit, EL_BIND, "\\e[1;5C", "em-next-word", NULL);
  }
}

void ressort_line_set_completion(RessortLineHandle *handle, RessortLineCompletion completion, void *context) {
  handle->completion = completion;
  handle->completion_context = context;
}

const char *ressort_line_buffer(RessortLineHandle *handle, size_t *length, size_t *cursor) {
  const LineInfo *line = el_line(handle->edit);
  *length = (size_t)(line->lastchar - line->buffer);
  *cursor = (size_t)(line->cursor - line->buffer);
  return line->buffer;
}

void ressort_line_replace(RessortLineHandle *handle, int code_points, const char *text) {
  el_deletestr(handle->edit, code_points);
  el_insertstr(handle->edit, text);
}

void ressort_line_print_below(RessortLineHandle *handle, const char *text) {
  free(handle->below);
  handle->below = strdup(text);
}
