"""The running program: its start, its end, and what stands in its way."""
