"""Runs N kernels at once, without a server, for N = 1, 5, 10, 20: load.py [N…]

Each starts, runs the first cell of chapter 01, waits for the others, and then runs chapter 05 as fast as they
let it.
"""

import multiprocessing
import os
import pathlib
import statistics
import sys
import time

import nbformat
from jupyter_client.manager import KernelManager

import memory

FOLDER = pathlib.Path("notebooks/ja")
NUMBERS = [1, 5, 10, 20]
LIMIT = 3600  # seconds for one cell


def cells(name):
    notebook = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def run(client, sources):
    for source in sources:
        reply = client.execute_interactive(source, timeout=LIMIT, output_hook=lambda message: None)
        if reply["content"]["status"] != "ok":
            sys.exit(f"a cell failed: {reply['content']}")


def kernel():
    """Between choosing a port and using it somebody else may take it: then, as Jupyter does, with another one."""
    for _ in range(5):
        manager = KernelManager(kernel_name="java")
        manager.start_kernel(cwd=str(FOLDER))
        client = manager.client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=LIMIT)
            return manager, client
        except RuntimeError as died:
            problem = died
            client.stop_channels()
    raise problem


def student(together, told):
    """One process, as a front end is: says when its kernel was there, when idle, and when it was done."""
    start = time.monotonic()
    manager, client = kernel()
    ready = time.monotonic() - start
    run(client, cells("01-chain-rule")[:1])
    told.put((manager.provisioner.process.pid, ready, time.monotonic() - start))
    together.wait()
    start = time.monotonic()
    run(client, cells("05-training"))
    told.put(time.monotonic() - start)
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def measure(number):
    context = multiprocessing.get_context("spawn")
    together, told = context.Barrier(number + 1), context.Queue()
    students = [context.Process(target=student, args=(together, told), daemon=True) for _ in range(number)]
    for process in students:
        process.start()
    pids, ready, first = zip(*(told.get(timeout=LIMIT) for _ in students))
    time.sleep(2)
    idle = sum(map(memory.megabytes, pids))
    with memory.Peak(lambda: pids) as peak:
        together.wait()
        seconds = [told.get(timeout=LIMIT) for _ in students]
    for process in students:
        process.join()
    return (
        f"| {number} | {typical(ready)} | {typical(first)} | {idle / number:.0f}"
        f" | {typical(seconds)} | {peak.megabytes / number:.0f} |"
    )


def typical(values):
    return f"{statistics.median(values):.1f} ({max(values):.1f})"


def main(*numbers):
    print(f"{os.cpu_count()} cores. Seconds: median (slowest). MB: mean of one kernel, proportional set size.\n")
    print("| kernels | started, s | first cell, s | idle, MB | chapter 05, s | at its peak, MB |")
    print("|---|---|---|---|---|---|")
    for number in map(int, numbers or NUMBERS):
        print(measure(number), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
