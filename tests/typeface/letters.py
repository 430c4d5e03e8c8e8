"""The characters of the face: Latin with its common accents, what stands between words, and figures."""

ASCII = "".join(map(chr, range(ord(" "), ord("~") + 1)))
UNUSUAL = "*<=>[\\]^_`{|}~"  # in headlines; a reader's own serif has them
WESTERN = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿŒœŸ"
CENTRAL_AND_TURKISH = "ĂăĄąĆćČčĎďĐđĘęĚěĞğİıĹĺĽľŁłŃńŇňŐőŔŕŘřŚśŠšŞşŢţŤťŮůŰűŹźŻżŽžȘșȚț"
BETWEEN = "\u00a0¡¿«»‹›‘’‚“”„–—…·"
CURRENCIES = "£€₺"
FACE = "".join(sorted(set(ASCII) - set(UNUSUAL))) + WESTERN + CENTRAL_AND_TURKISH + BETWEEN + CURRENCIES

# Those between which distances are set: what most headlines are made of.
KERNED = "".join(sorted(set(FACE) - set("\u00a0·#$%()+/@" + CURRENCIES)))
# Their accents stand beside the letter, or are wider than it; any other letter is set as the one without an accent.
OF_THEIR_OWN = "ìíîïıďľťĽ"
