"""Dateline's newsroom: the Python between what editors write and what readers see.

The way of a story, in the order in which the plugins stand in PLUGINS:

    content/ ─ read ─▶ manuscript         press/sources.py (what changed), press/manuscripts (every format)
             ─ hold ─▶ record             press/reading.py, press/record.py, press/store.py
      RELEASE may readers see it yet?     standing.py, press/archive.py
      CHECK   does it keep the contract?  story.py (fields), moments/, press/links.py, press/plan.py (addresses)
      ENRICH  data → data                 neighbours.py, related.py, …: facts that a story page shows
      PLAN    which pages, which inputs   stories.py, front_page.py, sections.py, calendar.py, …; redirects.py last
      DRAW    what is not as it was       press/printing.py, press/draw.py and theme/templates
      EMIT    data → files                feeds/, sitemap.py, pictures.py
    ─▶ output/: a whole edition or the old one (press/edition.py)

`newsroom.press` comes first and runs the others. Every other module is one plugin, and deletable:
the file, its test, its line in PLUGINS.
"""
