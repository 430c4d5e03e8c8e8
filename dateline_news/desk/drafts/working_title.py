"""What a draft is called whose headline nobody knows."""

WORKING_TITLE_WORDS = 12


def working_title(lead: str) -> str:
    """A title made of the first words of the lead, as they stand there; a clause, where one ends in time."""
    words = lead.split()[:WORKING_TITLE_WORDS]
    for end in range(len(words), 4, -1):
        if words[end - 1][-1] in ",;:—–،":
            words = words[:end]
            break
    return " ".join(words).strip(" ,;:—–-،.۔") or " ".join(words)
