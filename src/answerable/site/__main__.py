"""Lets `python -m answerable.site` do what `answerable` does."""

import sys

from answerable.site.commands import main

sys.exit(main())
