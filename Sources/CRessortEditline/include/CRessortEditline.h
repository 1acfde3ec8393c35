// Fixed-arity doors to libedit, for Swift.
//
// libedit's setters (`el_set`, `history`) are variadic, its key functions are C callbacks, and `stdin` and
// `stdout` are globals that Swift 6 calls unsafe. This target closes over all of that: a handle, a few plain
// functions, no logic that could live in Swift. What a key press means is here; what a completion is, and where
// the history is kept, is not.
//
// A handle is used from one thread at a time. While a line is being read, and only then, the process's handlers
// of SIGINT, SIGTERM, SIGHUP, SIGCONT and SIGWINCH are ours; they write to a pipe and do nothing else.

#ifndef RESSORT_EDITLINE_H
#define RESSORT_EDITLINE_H

#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

/// libedit, its history, and the streams it works on.
typedef struct RessortLineHandle RessortLineHandle;

/// How a read ended.
typedef enum __attribute__((enum_extensibility(closed))) RessortLineOutcome {
  /// A line was entered.
  RessortLineOutcomeText,
  /// Ctrl-C: the line is to be forgotten.
  RessortLineOutcomeInterrupted,
  /// Ctrl-D on an empty line, or the terminal went away.
  RessortLineOutcomeEnd,
} RessortLineOutcome;

/// Called when Tab is pressed. Returns whether there was something to offer; if not, the terminal beeps.
typedef bool (*RessortLineCompletion)(void *_Nullable context);

/// Sets an editor up on two descriptors of a terminal, which are duplicated and stay the caller's.
///
/// Chooses a UTF-8 character type for the process (`LC_CTYPE`, C.UTF-8 unless the environment names another UTF-8
/// locale) and reads `~/.editrc`.
/// - Returns: NULL when either is not a terminal, or when memory or descriptors have run out.
RessortLineHandle *_Nullable ressort_line_open(const char *name, int input, int output, int history_limit);

/// Restores the terminal and frees the handle.
void ressort_line_close(RessortLineHandle *handle);

/// Reads one line with editing.
///
/// A part of the prompt that takes no room on the screen (a colour) stands between two bytes of value 1.
/// `text` is set on `RessortLineOutcomeText` only: no final newline, though newlines may stand inside; valid until
/// the next call with this handle.
RessortLineOutcome ressort_line_read(
    RessortLineHandle *handle, const char *prompt, const char *_Nullable *_Nonnull text);

/// Makes an entry the newest of those that the arrow keys walk through; the oldest goes when there are too many.
void ressort_line_remember(RessortLineHandle *handle, const char *entry);

/// Says what Tab does. `context` is handed to `completion` and must outlive the handle or the next call.
void ressort_line_set_completion(
    RessortLineHandle *handle, RessortLineCompletion _Nullable completion, void *_Nullable context);

/// The line as it stands, UTF-8, not terminated; offsets in bytes. Valid until the line changes.
const char *ressort_line_buffer(RessortLineHandle *handle, size_t *length, size_t *cursor);

/// Replaces so many code points before the cursor.
void ressort_line_replace(RessortLineHandle *handle, int code_points, const char *text);

/// Prints text under the line that is being edited, when the completion that asks for it has returned.
void ressort_line_print_below(RessortLineHandle *handle, const char *text);

/// Columns and rows of the terminal, each at least 1.
void ressort_line_size(RessortLineHandle *handle, int *columns, int *rows);

/// Columns that a code point takes on a terminal: 0 for a combining mark or a control, 2 for most of East Asia's.
int ressort_line_width(unsigned int code_point);

#pragma clang assume_nonnull end

#endif
