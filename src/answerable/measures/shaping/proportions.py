"""Between which shares a share may lie that was found in a sample drawn by chance."""

from math import sqrt

Z = 1.959964


def wilson(part: int, whole: int) -> tuple[float, float] | None:
    """Give the interval of 95 % for a share, of Wilson's score; None where there is nothing to divide, or no share.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
    Statistical Association 22 (1927), 209-212. It stays within 0 and 1 and holds for small samples as well; that a
    sample may be a large part of all who could be asked makes it too wide, and never too narrow.
    """
    if whole <= 0 or not 0 <= part <= whole:
        return None
    share, spread = part / whole, Z * Z / whole
    middle = share + spread / 2
    half = Z * sqrt(share * (1 - share) / whole + spread / (4 * whole))
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))
