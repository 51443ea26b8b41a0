"""What everybody may see of points beside the motions: those without an answer, and what was merely said."""
