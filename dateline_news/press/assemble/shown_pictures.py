"""What pieces show of files: a picture as its renditions, what plays as what it is; noted as it is asked for."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dateline_news.model.addresses import encoded
from dateline_news.model.paper import AS_IT_IS, Link, Picture, focus
from dateline_news.press.assemble.static_files import StaticFiles
from dateline_news.press.pictures import media, recipes
from dateline_news.press.pictures.recipes import Form


class ShownPictures:
    """The pictures of an edition's pieces; `statics` are the files that are copied, as Pelican has them."""

    def __init__(self, statics: Mapping[str, Any], files: StaticFiles) -> None:
        """Take the files that are copied, by their paths under the content folder, and what they are."""
        self.statics, self.files = statics, files

    def link(self, link: Link, file: str, *, is_shown: bool, is_offered: bool) -> Link:
        """A link to a file that a text shows as a picture, or offers, or both."""
        if is_offered:
            self.files.offer(file)
        if not is_shown:
            return link
        if recipe := self.files.show(file):
            width, path = recipe.fallback_width, encoded(recipe.fallback_path)
            return replace(
                link,
                address=link.address if is_offered else path,
                width=width,
                height=recipe.height(width),
                shown=path,
                renditions=recipe.renditions,
                tint=self.files.measure(file).tint,
            )
        kind = media.kind_of(file)
        captions = self.statics.get(media.captions_of(file)) if kind else None
        return replace(link, media=kind, captions=encoded(captions.url) if captions else "") if kind else link

    def lead(self, file: str, fields: Mapping[str, str], form: Form) -> Picture:
        """The picture that leads a piece, by the fields of its header; `form` is that in which lists show it."""
        written = fields.get("image_focus", "")
        point = focus(written) if written else recipes.CENTRE
        recipe, part, measured = self.files.show(file), self.files.show_cut(file, form, point), self.files.measure(file)
        width = recipe.fallback_width if recipe else measured.width
        return Picture(
            path=recipe.fallback_path if recipe else self.statics[file].url,
            alt=fields.get("image_alt", ""),
            width=width,
            height=recipe.height(width) if recipe else measured.height,
            caption=fields.get("image_caption", ""),
            credit=fields.get("image_credit", ""),
            tint=measured.tint,
            renditions=recipe.renditions if recipe else AS_IT_IS,
            position=recipes.position(recipe, point) if recipe and written else "",
            cut=part.renditions if part else AS_IT_IS,
            cut_position=recipes.position(part, point) if part and written else "",
        )
