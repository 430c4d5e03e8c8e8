"""The characters of the face: Latin with its common accents, what stands between words, and figures."""

ASCII = "".join(map(chr, range(ord(" "), ord("~") + 1)))
WESTERN = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿŒœŸ"
CENTRAL_AND_TURKISH = "ĂăĄąĆćČčĎďĐđĘęĚěĞğİıĹĺĽľŁłŃńŇňŐőŔŕŘřŚśŠšŞşŢţŤťŮůŰűŹźŻżŽžȘșȚț"
BALTIC = "ĀāĒēĖėĢģĪīĮįĶķĻļŅņŪūŲų"
BETWEEN = "\u00a0¡¿«»‹›‘’‚“”„–—…·•°§©®™×−½†"
CURRENCIES = "£€¥¢₺"
FACE = ASCII + WESTERN + CENTRAL_AND_TURKISH + BALTIC + BETWEEN + CURRENCIES

# Those between which distances are set: what headlines are made of.
KERNED = "".join(sorted(set(FACE) - set(BETWEEN + CURRENCIES + "#$%()*+/<=>@[\\]^_`{|}~") | set("«»‹›‘’‚“”„–—… ")))
