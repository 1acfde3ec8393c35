// Drawing the line anew in its place, when the window has changed its size or the program was stopped meanwhile.
//
// libedit takes the cursor to be at the start of the prompt, which it isn't. A terminal wraps what it shows to
// its new width, so the cursor is as many rows below the start of the prompt as the text before it fills at that width.

#include "Handle.h"

#include <string.h>
#include <wchar.h>

/// A place on the screen, counted from the start of the prompt.
struct place {
  int row;
  int column;
};

static void advance(struct place *place, wchar_t character, int columns) {
  if (character == L'\n') {
    *place = (struct place){place->row + 1, 0};
    return;
  }
  int width = character == L'\t' ? 8 - place->column % 8 : ressort_line_width((unsigned)character);
  if (place->column + width > columns) *place = (struct place){place->row + 1, 0};
  place->column += width;
}

static struct place place_of_cursor(RessortLineHandle *handle, int columns) {
  struct place place = {0, 0};
  bool is_shown = true;
  mbstate_t state;
  memset(&state, 0, sizeof state);
  const char *rest = handle->prompt;
  const char *end = rest + strlen(rest);
  while (rest < end) {
    wchar_t character;
    size_t length = mbrtowc(&character, rest, (size_t)(end - rest), &state);
    if (length == 0 || length > (size_t)(end - rest)) break;
    rest += length;
    if (character == 1) {
      is_shown = !is_shown;
    } else if (is_shown) {
      advance(&place, character, columns);
    }
  }
  const LineInfoW *line = el_wline(handle->edit);
  for (const wchar_t *at = line->buffer; at < line->cursor; at++) advance(&place, *at, columns);
  return place;
}

void ressort_line_redraw(RessortLineHandle *handle) {
  el_resize(handle->edit);
  int columns, rows;
  ressort_line_size(handle, &columns, &rows);
  fputc('\r', handle->output);
  if (handle->knows_escapes) {
    int row = place_of_cursor(handle, columns).row;
    if (row > 0) fprintf(handle->output, "\033[%dA", row < rows ? row : rows - 1);
    fputs("\033[J", handle->output);
  }
  el_set(handle->edit, EL_REFRESH);
}

// libedit adds a character at the end of the line without drawing the rest, and trusts its count of rows then. That
// count is right after a drawing. A mere move of the cursor works the row out anew, from the text alone: wrongly where
// the text is taller than the screen or has combining marks, and the next wrap then writes behind the last row. So
// whatever brings the cursor to the end, but for a letter added or taken away there, ends in a drawing.
void ressort_line_settle(RessortLineHandle *handle) {
  const LineInfoW *line = el_wline(handle->edit);
  long length = line->lastchar - line->buffer;
  long cursor = line->cursor - line->buffer;
  long growth = length - handle->seen_length;
  bool was_at_end = handle->seen_cursor == handle->seen_length;
  bool is_first = handle->seen_length < 0;
  handle->seen_length = length;
  handle->seen_cursor = cursor;
  if (cursor == length && !is_first && !(was_at_end && -1 <= growth && growth <= 1)) ressort_line_redraw(handle);
}
