"""The overseers' door: putting a motion, and seeing what became of each of its points."""
