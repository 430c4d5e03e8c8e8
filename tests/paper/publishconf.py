"""The settings of the miniature paper, and what differs in public, as the shipped publishconf.py says it."""

from pathlib import Path
from runpy import run_path

HERE = Path(__file__).resolve().parent
PUBLIC = run_path(str(HERE.parents[1] / "publishconf.py"))
OWN = run_path(str(HERE / "pelicanconf.py"))
globals().update({name: value for name, value in OWN.items() if name.isupper()})

PUBLIC_BUILD, SITEURL = PUBLIC["PUBLIC_BUILD"], PUBLIC["SITEURL"]
