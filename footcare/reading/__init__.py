"""Light readers of plain JSON: every fault is collected and named by its path, nothing is guessed.

They need no schema library, so a command starts fast. `reader` is general; `findings` reads the
words that checks and assess cases share; `case` reads what `footcare assess` is asked; `records`
and `reminder` read lines to record; `rules` reads plans to look at; `diary` reads a whole export,
piece by piece through `stream`.
"""
