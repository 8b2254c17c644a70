"""The drawn feet and hands: how they are painted, and how a massage moves over them."""
