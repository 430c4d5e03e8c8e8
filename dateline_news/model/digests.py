"""Digests: short names for all that a value says."""

from dataclasses import fields
from hashlib import blake2b
from typing import Any

LENGTH = 16  # bytes: two values with one digest are as likely as two equal UUIDs


def digest(value: Any) -> str:
    """The digest of a value by its `repr`, as hexadecimal digits."""
    return digest_of(repr(value).encode("utf-8", "surrogatepass"))


def digest_of(data: bytes) -> str:
    """The digest of bytes, as hexadecimal digits."""
    return blake2b(data, digest_size=LENGTH).hexdigest()


def values_text(instance: Any) -> str:
    """The values of a dataclass that are compared, as in its usual `repr`."""
    compared = (attribute.name for attribute in fields(instance) if attribute.compare)
    return ", ".join(f"{name}={getattr(instance, name)!r}" for name in compared)
