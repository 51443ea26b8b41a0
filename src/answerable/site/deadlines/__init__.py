"""Due days wherever they are shown: each explained at an address of its own, and all of a person's as a calendar."""
