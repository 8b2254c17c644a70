"""The parts of the summary to show: its words and its sheet."""
