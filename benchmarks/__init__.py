"""The figures that Answerable is held to, each measured beside its limit or its peer in the same run."""
