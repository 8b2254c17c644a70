"""The parts of the pages that follow findings over days."""
