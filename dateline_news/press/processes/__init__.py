"""Work in other processes: a task is a pure function of plain data, so the results are the same however many there are.

worker_pool    tasks shared among processes
progress       a bar on a terminal
"""
