"""Makes the files that readers see of a picture: smaller, in light formats, and with nothing of the camera's in them.

In: pictures under the content folder. Out: what each of them is, the names of its renditions, and their bytes.

    measure      what a file is: its size, its tint, and why it may not be shown; drawings.py does so for SVG
    media        the same of video and audio
    recipes      which renditions a picture has, and their names: pure arithmetic
    encode       a picture and its recipes make bytes
    store        the renditions that were made, by their names, in CACHE_PATH; makes those that are missing
"""
