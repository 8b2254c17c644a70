"""The rooms of the foot check page: one panel for each thing that is asked."""
