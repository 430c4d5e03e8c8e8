"""Who writes, speaks and sends copy in the invented newsroom, and from where."""

PLACES = (
    "Port Ellery", "Calder Bridge", "Moss Head", "Northmoor", "Thornhythe", "Lower Quay",
    "Gannet Steps", "Fennick Sands", "Hallow Cross", "Upper Wick", "Saltmarsh End", "Oxen Ferry",
)  # fmt: skip
ABROAD = {
    "Stell": "Norvale", "Lisk": "Norvale", "Orrin": "Veldria", "Hollin": "Veldria",
    "Tamber Town": "Tamber Isles", "Brae Harbour": "Tamber Isles", "Kestrel Bay": "Sarrand",
    "Ummel": "Sarrand",
}  # fmt: skip
AUTHORS = (
    "Tamsin Orrery", "Ivo Fennimoor", "Zoë Marlpit", "Bartley Quillmoor", "Émilie Oakenshaw",
    "Nadim Saltwhistle", "Perpetua Brindlewick", "Jory Thistlewade", "Ottoline Karr-Meldon",
    "Hamish Wherryman", "Linnea Ropewalk", "Cosmo Underhythe", "Mirren Tidewell", "Dov Lanternby",
    "Anselm Greywharf", "Fenella Marrowbank", "Kit Holmeferry", "Saoirse Candlemoor",
    "Tobiah Netherwick", "Wilhelmina van der Sluysmere",
)  # fmt: skip
FIRST_NAMES = (
    "Agna", "Bevis", "Corin", "Delphine", "Edda", "Florian", "Greta", "Hollis", "Imke", "Jarek",
    "Kerensa", "Lowen", "Maud", "Nuala", "Osric", "Petra", "Quentin", "Rosalba", "Sunniva",
    "Talan", "Ursel", "Vesper", "Wystan", "Ysolde",
)  # fmt: skip
LAST_NAMES = (
    "Applegarth-Moor", "Brackenfold", "Cobblewick", "Dunmarrow", "Eelgrave", "Foghanger",
    "Gorsehythe", "Hempseed", "Inkpenny", "Kelpwright", "Larkmere", "Mizzenby", "Netherquay",
    "Osierbank", "Peatfield", "Quernstone", "Rushlight", "Stonecrane", "Tallowby", "Wharfinger",
)  # fmt: skip
ROLES = (
    "a ferry steward", "who runs the tea room", "a retired surveyor", "a school caretaker",
    "the deputy harbour master", "a hill farmer", "who chairs the residents' circle",
    "a night-shift baker", "the borough archivist", "a third-year student", "a boat builder",
    "who keeps the minutes", "a district nurse", "a bus driver", "the market clerk",
    "a lecturer in public works", "who sells newspapers by the bridge", "a volunteer warden",
)  # fmt: skip
SOURCES = (
    ("Ellery Wire", "ellery-wire.example"),
    ("Valley Press Agency", "valley-press.example"),
    ("Six Rivers News Service", "six-rivers.example"),
    ("Tamber Isles Courier", "tamber-courier.example"),
)
HANDLES = (
    ("Harbour Board", "demo_harbour"), ("Calder Valley Desk", "demo_calder"),
    ("Moss Head Weather", "demo_mosshead"), ("Ellery Free Library", "demo_library"),
    ("Tamber Film Club", "demo_film"), ("Agna Kelpwright", "demo_agna"),
    ("Osric Tallowby", "demo_osric"), ("Rivers Trust", "demo_rivers"),
)  # fmt: skip
