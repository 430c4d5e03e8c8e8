"""Write a content folder of so many stories."""

import sys
from pathlib import Path

from tests.bulk.files import write

write(Path(sys.argv[1]), int(sys.argv[2]))
