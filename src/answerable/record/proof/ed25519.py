"""Ed25519 signatures checked with nothing but Python's own library, so that anybody can check a register with it.

Source: RFC 8032 sections 5.1.3 and 5.1.7, read strictly: what has two spellings is taken in one of them only. A key of
small order is refused as well, since under such a key one signature fits many texts. Nothing secret passes through
here, so nothing is done to hide how long it takes; signing is in signing.py.
"""

from functools import lru_cache
from hashlib import sha512

_PRIME = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_CURVE = -121665 * pow(121666, -1, _PRIME) % _PRIME
_ROOT_OF_MINUS_ONE = pow(2, (_PRIME - 1) // 4, _PRIME)

# x, y, z and t, where the point is (x/z, y/z) and t/z is the product of the two: RFC 8032 section 5.1.4.
_Point = tuple[int, int, int, int]
_NEUTRAL: _Point = (0, 1, 1, 0)


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether the holder of the key whose public half (32 bytes) is given signed the message (64 bytes)."""
    if len(public) != 32 or len(signature) != 64:
        return False
    half, factor = signature[:32], int.from_bytes(signature[32:], "little")
    multiples = _multiples_of_key(public)
    if factor >= _ORDER or multiples is None:
        return False
    challenge = int.from_bytes(sha512(half + public + message).digest(), "little") % _ORDER
    return _encoded(_sum_of_products(factor, challenge, multiples)) == half


@lru_cache(maxsize=64)
def _multiples_of_key(public: bytes) -> tuple[_Point, ...] | None:
    """0 to 15 times the key's point, turned round; None where the bytes are no good key."""
    point = _decoded(public)
    if point is None or _is_small(point):
        return None
    x, y, z, t = point
    return _multiples((-x % _PRIME, y, z, -t % _PRIME))


def _decoded(encoded: bytes) -> _Point | None:
    """Section 5.1.3: y in 255 bits and the sign of x above them, and nothing that another spelling would be."""
    number = int.from_bytes(encoded, "little")
    y, sign = number & ((1 << 255) - 1), number >> 255
    if y >= _PRIME:
        return None
    over, under = y * y - 1, _CURVE * y * y + 1
    x = over * pow(under, 3, _PRIME) * pow(over * pow(under, 7, _PRIME), (_PRIME - 5) // 8, _PRIME) % _PRIME
    if (under * x * x + over) % _PRIME == 0:
        x = x * _ROOT_OF_MINUS_ONE % _PRIME
    if (under * x * x - over) % _PRIME or (x == 0 and sign):
        return None
    x = _PRIME - x if x & 1 != sign else x
    return x, y, 1, x * y % _PRIME


def _encoded(point: _Point) -> bytes:
    x, y, z, _ = point
    inverse = pow(z, -1, _PRIME)
    x, y = x * inverse % _PRIME, y * inverse % _PRIME
    return (y | (x & 1) << 255).to_bytes(32, "little")


def _is_small(point: _Point) -> bool:
    x, y, z, _ = _twice(_twice(_twice(point)))
    return x % _PRIME == 0 and (y - z) % _PRIME == 0


def _added(one: _Point, other: _Point) -> _Point:
    x, y, z, t = one
    u, v, w, s = other
    a, b = (y - x) * (v - u) % _PRIME, (y + x) * (v + u) % _PRIME
    c, d = 2 * t * s * _CURVE % _PRIME, 2 * z * w % _PRIME
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _PRIME, g * h % _PRIME, f * g % _PRIME, e * h % _PRIME


def _twice(point: _Point) -> _Point:
    x, y, z, _ = point
    a, b = x * x % _PRIME, y * y % _PRIME
    h = a + b
    e, g = h - (x + y) * (x + y), a - b
    f = 2 * z * z + g
    return e * f % _PRIME, g * h % _PRIME, f * g % _PRIME, e * h % _PRIME


def _multiples(point: _Point) -> tuple[_Point, ...]:
    made = [_NEUTRAL]
    for _ in range(15):
        made.append(_added(made[-1], point))
    return tuple(made)


def _sum_of_products(factor: int, challenge: int, of_key: tuple[_Point, ...]) -> _Point:
    """`factor` times the generating point and `challenge` times the key's, four bits of both at a time."""
    reached = _NEUTRAL
    for shift in range(252, -1, -4):
        reached = _twice(_twice(_twice(_twice(reached))))
        reached = _added(reached, _OF_GENERATOR[factor >> shift & 15])
        reached = _added(reached, of_key[challenge >> shift & 15])
    return reached


def _generating_point() -> _Point:
    point = _decoded((4 * pow(5, -1, _PRIME) % _PRIME).to_bytes(32, "little"))
    assert point is not None
    return point


_OF_GENERATOR = _multiples(_generating_point())
