"""The doing: what the program does with the diary and the world, and the ports it needs."""
