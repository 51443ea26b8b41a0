"""An entry as bytes, and back: canonical JSON (RFC 8785), which is what is hashed."""

from answerable.record.encoding.reading import decode
from answerable.record.encoding.writing import FORMAT, canonical, encode, encode_all, new_salt, new_salts

__all__ = ["FORMAT", "canonical", "decode", "encode", "encode_all", "new_salt", "new_salts"]
