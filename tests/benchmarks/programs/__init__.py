"""Programs that are measured from outside: ours up to one moment, and the floors beside them."""
