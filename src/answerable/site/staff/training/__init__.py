"""Training at the desk: who is commissioned, which sessions have places, what members owe, who was trained."""
