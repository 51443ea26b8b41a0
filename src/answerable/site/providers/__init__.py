"""The providers' door: their own sessions, the places on them by number, and who came; and nothing else."""
