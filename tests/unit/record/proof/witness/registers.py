"""A register as a witness sees it: entries, a tree, a key, and the owner's freedom to do with them as they like."""

from answerable.record import Checkpoint, SigningKey, Tiles, leaf_hash, request, sign_note

ORIGIN = "example.org/register"


class Register:
    """Entries that can be added and, by their owner, changed; heads that are handed over to witnesses."""

    def __init__(self, folder, *, key=None, entries=0):
        self.folder, self.key = folder, key or SigningKey.generate(ORIGIN)
        self.entries, self.built = [b"entry %d" % n for n in range(entries)], 0

    def add(self, count=1):
        self.entries += [b"entry %d" % n for n in range(len(self.entries), len(self.entries) + count)]
        return self

    def rewritten(self, index, entry=b"another"):
        """The same register with one entry changed and everything above it made anew."""
        self.built += 1
        other = Register(self.folder.with_name(f"{self.folder.name}-{index}-{self.built}"), key=self.key)
        other.entries = [*self.entries[:index], entry, *self.entries[index + 1 :]]
        return other

    @property
    def tiles(self):
        tiles = Tiles(self.folder)
        tiles.grow(map(leaf_hash, self.entries[tiles.size :]), len(self.entries))
        return tiles

    def head(self, size=None):
        size = len(self.entries) if size is None else size
        return Checkpoint(ORIGIN, size, self.tiles.root(size))

    def note(self, size=None):
        return sign_note(self.head(size).text, [self.key])

    def asks(self, old, size=None):
        """What it hands over: its head, with the path from a head of `old` entries."""
        size = len(self.entries) if size is None else size
        return request(old, self.tiles.consistency(min(old, size), size), self.note(size))

    def fetch(self, path):
        found = self.tiles.read(path)
        if found is None:
            raise FileNotFoundError(path)
        return found
