"""An exported register: how it lies in a folder, its entries, the tree over them, and what it is held against."""
