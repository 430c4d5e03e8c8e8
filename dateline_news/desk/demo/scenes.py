"""The designs of the demo's pictures: each takes a tone and gives a picture of `SIZE`."""

from math import pi, sin
from random import Random
from typing import NamedTuple

from PIL import Image, ImageColor, ImageDraw, ImageFilter, ImageOps

SIZE = (1600, 1067)
WIDTH, HEIGHT = SIZE
GABLED = 0.6
LIT = 0.16
WRITTEN = 0.85
Colour = tuple[int, ...]
Box = tuple[int, int, int, int]


class Tone(NamedTuple):
    """Five colours: the sky's top and foot, far and near things, and one accent."""

    high: str
    low: str
    far: str
    near: str
    accent: str


def hills(rng: Random, tone: Tone) -> Image.Image:
    """Draw six ridges, the nearest darkest."""
    image = sky(tone.high, tone.low)
    for layer in range(6):
        depth = layer / 5
        _ridge(image, rng, 0.46 + 0.1 * layer, 0.1 + 0.01 * layer, mix(tone, depth))
        image = image.filter(ImageFilter.BoxBlur(max(0, 5 - 2 * layer)))
    return image


def sea(rng: Random, tone: Tone) -> Image.Image:
    """Draw a sun over water, a headland and a boat."""
    image = sky(tone.high, tone.low)
    horizon, sun = int(HEIGHT * 0.56), rng.randrange(500, 1150)
    draw = ImageDraw.Draw(image)
    draw.ellipse(_around(sun, horizon - 150, 62), fill=tone.accent)
    image = image.filter(ImageFilter.BoxBlur(6))
    image.paste(sky(tone.far, tone.near, 1).resize((WIDTH, HEIGHT - horizon)), (0, horizon))
    _glitter(ImageDraw.Draw(image), rng, tone, sun, horizon)
    _headland(ImageDraw.Draw(image), rng, tone, horizon)
    _boat(ImageDraw.Draw(image), tone, rng.randrange(260, 800), horizon + 120)
    return image


def town(rng: Random, tone: Tone) -> Image.Image:
    """Draw three rows of gabled houses, some windows lit."""
    image = sky(tone.high, tone.low)
    for row in range(3):
        draw, colour = ImageDraw.Draw(image), mix(tone, 0.25 + 0.36 * row)
        x = -rng.randrange(60)
        while x < WIDTH:
            width = rng.randrange(90, 190) + 30 * row
            top = int(HEIGHT * (0.44 + 0.17 * row)) + rng.randrange(-60, 60)
            _house(draw, rng, (x, top, x + width, HEIGHT), colour, tone.accent)
            x += width
        image = image.filter(ImageFilter.BoxBlur(4 - 2 * row))
    return image


def bridge(rng: Random, tone: Tone) -> Image.Image:
    """Draw a bridge of five arches and its reflection."""
    image = sky(tone.high, tone.low)
    _ridge(image, rng, 0.5, 0.06, mix(tone, 0.15))
    image = image.filter(ImageFilter.BoxBlur(4))
    water = int(HEIGHT * 0.68)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, int(HEIGHT * 0.4), WIDTH, water), fill=mix(tone, 0.72))
    draw.rectangle((0, int(HEIGHT * 0.385), WIDTH, int(HEIGHT * 0.4)), fill=mix(tone, 0.9))
    behind = sky(tone.high, tone.low).filter(ImageFilter.BoxBlur(4))
    _ridge(behind, rng, 0.56, 0.03, mix(tone, 0.2))
    arches = Image.new("L", SIZE)
    for pier in range(-1, 5):
        left = 60 + pier * 320
        ImageDraw.Draw(arches).rounded_rectangle((left, HEIGHT * 0.45, left + 262, HEIGHT), radius=131, fill=255)
    image.paste(behind, mask=arches)
    mirror = ImageOps.flip(image.crop((0, 2 * water - HEIGHT, WIDTH, water)))
    calm = mirror.filter(ImageFilter.BoxBlur(7))
    image.paste(Image.blend(calm, Image.new("RGB", calm.size, tone.near), 0.35), (0, water))
    return image


def desk(rng: Random, tone: Tone) -> Image.Image:
    """Draw papers with lines of writing, a cup and a pencil, from above."""
    image = sky(tone.far, tone.high, 1)
    for _ in range(4):
        _sheet(image, rng, tone)
    cup = rng.randrange(1150, 1380), rng.randrange(230, 420)
    _shadow(image, _around(*cup, 150))
    draw = ImageDraw.Draw(image)
    draw.ellipse(_around(*cup, 142), fill=tone.low)
    draw.ellipse(_around(*cup, 118), fill=tone.near)
    draw.ellipse(_around(*cup, 108), fill=_blend(tone.near, tone.accent, 0.25))
    draw.line((220, 930, 900, 800), fill=tone.accent, width=20)
    draw.polygon([(900, 790), (902, 810), (958, 789)], fill=tone.near)
    return image


def woods(rng: Random, tone: Tone) -> Image.Image:
    """Draw trunks in fog, the nearest dark and sharp."""
    image = sky(tone.low, tone.high, 1)
    for row in range(4):
        draw = ImageDraw.Draw(image)
        for _ in range(16 - 3 * row):
            x, width = rng.randrange(WIDTH), rng.randrange(10, 22) + 18 * row
            lean, foot = rng.randrange(-30, 30), HEIGHT * (0.7 + 0.09 * row)
            trunk = [(x, foot), (x + lean, 0), (x + lean + width * 0.7, 0), (x + width, foot)]
            draw.polygon(trunk, fill=mix(tone, 0.05 + 0.3 * row))
        _ridge(image, rng, 0.7 + 0.09 * row, 0.015, mix(tone, 0.1 + 0.26 * row))
        image = image.filter(ImageFilter.BoxBlur(max(0, 7 - 3 * row)))
    return image


def sky(top: str, foot: str, reach: float = 0.62) -> Image.Image:
    """Give a picture that shades from `top` to `foot`, which begins at `reach` of the height."""
    shade = Image.new("L", SIZE, 255)
    shade.paste(Image.linear_gradient("L").resize((WIDTH, round(HEIGHT * reach))))
    return ImageOps.colorize(shade, top, foot)


def mix(tone: Tone, depth: float) -> Colour:
    """Give the colour between far (0) and near (1)."""
    return _blend(tone.far, tone.near, depth)


def _blend(one: str, other: str, share: float) -> Colour:
    pairs = zip(ImageColor.getrgb(one), ImageColor.getrgb(other), strict=True)
    return tuple(round(a + (b - a) * share) for a, b in pairs)


def _around(x: int, y: int, radius: int) -> Box:
    return x - radius, y - radius, x + radius, y + radius


def _ridge(image: Image.Image, rng: Random, level: float, swing: float, colour: Colour) -> None:
    """Fill below a line of waves, the shorter the lower, as hills are."""
    waves = [(pace, rng.uniform(0, 2 * pi)) for pace in (0.6, 1.3, 2.2, 3.7, 6.1, 11, 23, 47)]
    line = []
    for x in range(0, WIDTH + 8, 8):
        rise = sum(sin(x / WIDTH * pace * 2 * pi + start) / pace**0.9 for pace, start in waves)
        line.append((x, HEIGHT * (level + swing * rise / 2)))
    ImageDraw.Draw(image).polygon([(0, HEIGHT), *line, (WIDTH, HEIGHT)], fill=colour)


def _glitter(draw: ImageDraw.ImageDraw, rng: Random, tone: Tone, sun: int, horizon: int) -> None:
    for _ in range(260):
        drop = rng.random() ** 1.7
        y, half = horizon + 4 + drop * (HEIGHT - horizon), 6 + 90 * drop * rng.random()
        x = sun + rng.gauss(0, 30 + 170 * drop)
        draw.line((x - half, y, x + half, y), fill=_blend(tone.far, tone.low, 0.6), width=2)


def _headland(draw: ImageDraw.ImageDraw, rng: Random, tone: Tone, horizon: int) -> None:
    left = WIDTH - 420
    edge = [(left + x, horizon - 70 * sin(x / 268) - 6 * rng.random()) for x in range(0, 434, 14)]
    draw.polygon([(left, horizon + 2), *edge, (WIDTH, horizon + 2)], fill=mix(tone, 0.6))


def _boat(draw: ImageDraw.ImageDraw, tone: Tone, x: int, y: int) -> None:
    draw.polygon([(x - 70, y - 14), (x + 84, y - 14), (x + 56, y + 16), (x - 48, y + 16)], fill=tone.near)
    draw.polygon([(x, y - 20), (x, y - 160), (x + 74, y - 28)], fill=tone.low)


def _house(draw: ImageDraw.ImageDraw, rng: Random, box: Box, colour: Colour, light: str) -> None:
    x0, y0, x1, y1 = box
    draw.rectangle(box, fill=colour)
    if rng.random() < GABLED:
        draw.polygon([(x0 - 6, y0), ((x0 + x1) // 2, y0 - (x1 - x0) // 3), (x1 + 6, y0)], fill=colour)
    dark = tuple(max(0, channel - 14) for channel in colour)
    for x in range(x0 + 24, x1 - 34, 46):
        for y in range(y0 + 34, y1, 78):
            draw.rectangle((x, y, x + 18, y + 34), fill=light if rng.random() < LIT else dark)


def _shadow(image: Image.Image, box: Box) -> None:
    mask = Image.new("L", SIZE)
    x0, y0, x1, y1 = box
    ImageDraw.Draw(mask).ellipse((x0 + 16, y0 + 22, x1 + 16, y1 + 22), fill=90)
    image.paste((30, 26, 24), mask=mask.filter(ImageFilter.BoxBlur(18)))


def _sheet(image: Image.Image, rng: Random, tone: Tone) -> None:
    sheet = Image.new("RGBA", (560, 740), (*_blend(tone.low, "#ffffff", 0.5), 255))
    draw = ImageDraw.Draw(sheet)
    for y in range(90, 660, 34):
        if rng.random() < WRITTEN:
            draw.line((60, y, rng.randrange(330, 500), y), fill=(*mix(tone, 0.35), 255), width=7)
    turned = sheet.rotate(rng.uniform(-38, 38), expand=True, resample=Image.Resampling.BICUBIC)
    spot = rng.randrange(-120, 900), rng.randrange(-220, 420)
    mask = Image.new("L", SIZE)
    mask.paste(turned.getchannel("A").point(lambda level: level // 3), (spot[0] + 14, spot[1] + 20))
    image.paste((30, 26, 24), mask=mask.filter(ImageFilter.BoxBlur(14)))
    image.paste(turned, spot, turned)
