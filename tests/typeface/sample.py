"""Headlines to measure fonts by: their letters and spaces come as often as in others. All of it is invented."""

HEADLINES = """
Harbour council puts off vote on the ferry after a night of talks
What the new timetable means for the villages along the river
Two hundred years of salt: the works at Saltmarsh End open their doors
Rain, wind and a broken bridge keep Upper Wick on its own for a third day
Minister says budget will hold, but schools wait for an answer
How a library of eleven rooms found its way back to its readers
Fishing boats return early as the quota is reached by Wednesday
The orchestra plays on: a small town, a large hall, no heating
Court rejects appeal over the grain store at Northmoor
A question of pasture: who may graze sheep on the common?
County line closes for repairs from May until the end of August
Why the bakers of Lower Quay get up at three, and like it
Survey counts fewer swifts, more swallows and one lost pelican
Hospital to open second ward before winter, board promises
“We were told in June”: parents ask who knew about the roof
Old market hall gets a new floor for 1.4 million crowns
Opinion: the bypass was never the point of the bypass
Quarry owners and residents agree on quieter mornings
Light trucks, heavy rules: what changes on the coast road in 2027
Volunteers map every well in the valley, and find 63 more
"""


def lines() -> list[str]:
    """One headline a line."""
    return HEADLINES.strip().splitlines()
