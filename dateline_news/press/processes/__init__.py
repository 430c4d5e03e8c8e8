"""Work in other processes: a task is a pure function of plain data, so the results are the same however many there are.

worker_pool    tasks shared among processes
background     one function in a process of its own, while this one goes on
progress       a bar on a terminal
"""
