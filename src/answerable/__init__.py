"""Answerable: a membership body's complaints and discipline, so that its overseers get true answers."""
