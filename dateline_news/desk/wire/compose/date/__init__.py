"""The date of a draft, from the dates that its copy names.

story_date         settles it, or says what the editor has to say
stamps             the dates of publication among the segments
numbers_of_a_land  reads numbers that may be two days by what else the copy says
date_hint, no_date what is proposed, and told, of a copy without one

Two dates that disagree are never settled here: the editor says which.
"""
