"""Ed25519 (RFC 8032, section 5.1) in plain Python: slow, short, and of nobody else's making.

Not for secrets: it takes a time that depends on them. Here it checks signatures, and makes the test vectors again."""

import hashlib

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def _recover_x(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P:
        return None
    return P - x if x & 1 != sign else x


def _add(one, other):
    """Adds points in extended coordinates."""
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def _multiply(number, point):
    result = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = _add(result, point)
        point = _add(point, point)
        number >>= 1
    return result


def _equal(one, other):
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


_Y = 4 * pow(5, -1, P) % P
_X = _recover_x(_Y, 0)
BASE = (_X, _Y, 1, _X * _Y % P)


def _compress(point):
    inverse = pow(point[2], -1, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def _decompress(data):
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (1 << 255) - 1
    x = _recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def _hash(*parts):
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little")


def _expand(seed):
    digest = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
    return scalar, digest[32:]


def public_key(seed):
    """The public key of a private key's thirty-two bytes."""
    return _compress(_multiply(_expand(seed)[0], BASE))


def sign(seed, message):
    """The signature over a message."""
    scalar, prefix = _expand(seed)
    key = _compress(_multiply(scalar, BASE))
    once = _hash(prefix, message) % ORDER
    commitment = _compress(_multiply(once, BASE))
    answer = (once + _hash(commitment, key, message) % ORDER * scalar) % ORDER
    return commitment + answer.to_bytes(32, "little")


def verify(key, message, signature):
    """Whether a signature is that of a key over a message."""
    if len(key) != 32 or len(signature) != 64:
        return False
    point, commitment = _decompress(key), _decompress(signature[:32])
    answer = int.from_bytes(signature[32:], "little")
    if point is None or commitment is None or answer >= ORDER:
        return False
    challenge = _hash(signature[:32], key, message) % ORDER
    return _equal(_multiply(answer, BASE), _add(commitment, _multiply(challenge, point)))
