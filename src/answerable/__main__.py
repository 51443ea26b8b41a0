"""Lets `python -m answerable` do what `answerable` does."""

import sys

from answerable.site.commands import main

sys.exit(main())
