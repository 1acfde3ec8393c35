// What the files of this target share; not seen from Swift.

#ifndef RESSORT_EDITLINE_HANDLE_H
#define RESSORT_EDITLINE_HANDLE_H

#define _GNU_SOURCE

#include "CRessortEditline.h"

#include <histedit.h>
#include <stdio.h>
#include <termios.h>

struct RessortLineHandle {
  EditLine *edit;
  History *history;
  FILE *input;
  FILE *output;
  /// The terminal as it was found.
  struct termios original;
  /// The prompt of the read that is going on; the caller's.
  const char *prompt;
  /// How many bytes that were there before the read began are still to come.
  int typed_ahead;
  /// Set by Ctrl-C, or by SIGINT, and taken by the read that it ends.
  bool interrupted;
  /// Whether the terminal knows the common escape sequences.
  bool knows_escapes;
  /// Whether it is asked to mark what is pasted, so that it can be told from typing.
  bool brackets_pastes;
  /// What is left to do of the last key, once the cursor stands behind the line on the screen.
  /// Returns whether the read goes on.
  bool (*deferred)(RessortLineHandle *handle);
  /// How far behind its place in the text the cursor then is.
  int cursor_distance;
  /// How long the text was, and where in it the cursor, when the last character was asked for; -1 at first.
  long seen_length;
  long seen_cursor;
  /// What to print below the line; owned.
  char *below;
  RessortLineCompletion completion;
  void *completion_context;
};

/// The handle that libedit hands back to its callbacks.
RessortLineHandle *ressort_line_handle_of(EditLine *edit);

/// Names our key functions to libedit and binds them. Follows `~/.editrc`, whose `bind -v` would undo it.
void ressort_line_bind_keys(RessortLineHandle *handle);

/// Makes the terminal ours for editing, or gives it back.
void ressort_line_take_terminal(RessortLineHandle *handle);
void ressort_line_give_terminal(RessortLineHandle *handle);

/// Draws the line anew in its place, at the terminal's present size.
void ressort_line_redraw(RessortLineHandle *handle);

/// Draws the line anew where libedit could be wrong about its place. Called before each character.
void ressort_line_settle(RessortLineHandle *handle);

/// Begins, and ends, catching signals for the read that is going on. One read at a time in a process.
void ressort_signals_catch(void);
void ressort_signals_release(void);

/// libedit's way to get a character: waits for the keyboard or a signal.
/// - Returns: 1 and a character, 0 at the end of the input, -1 on an error or an interrupt.
int ressort_line_get_character(EditLine *edit, wchar_t *character);

#endif
