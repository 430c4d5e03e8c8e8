"""Links by which template tags name a file, as links that are written in a post."""

from posixpath import dirname, relpath

COLLECTIONS = "_"  # what begins the names of Jekyll's folders, of which posts know nothing in their addresses


def to_file(named: str, path: str) -> str:
    """The link from the post at `path` to a file that is named from the site's root, or by its name alone.

    Where the site's root lies is not known, so a file in the same folder of the root as the post is named from the
    post, one in a collection by its name, and others from the root.
    """
    bare = named.strip().removeprefix("./")
    is_from_root, bare = bare.startswith("/"), bare.lstrip("/")
    first, slash, _ = bare.partition("/")
    if not slash and not is_from_root:
        return bare
    if slash and path.startswith(f"{first}/"):
        return relpath(bare, dirname(path) or ".")
    return bare.rpartition("/")[2] if bare.startswith(COLLECTIONS) else f"/{bare}"
