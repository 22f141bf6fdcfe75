"""Memory of processes, from /proc: the proportional set size, which counts a shared page once among those who share it."""

import pathlib
import threading
import time


def megabytes(pid):
    """0 for a process that is gone."""
    try:
        lines = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0)


class Peak:
    """The largest sum over the processes that pids() gives while a block runs, sampled every second."""

    def __init__(self, pids):
        self.pids, self.megabytes, self.over = pids, 0, threading.Event()

    def __enter__(self):
        self.thread = threading.Thread(target=self.watch)
        self.thread.start()
        return self

    def watch(self):
        while not self.over.is_set():
            self.megabytes = max(self.megabytes, sum(map(megabytes, self.pids())))
            time.sleep(1)

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()


def marked(name, value):
    """The processes, with their command lines, whose environment has NAME=VALUE."""
    found = {}
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if f"{name}={value}".encode() in (folder / "environ").read_bytes().split(b"\0"):
                found[int(folder.name)] = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            pass  # it ended meanwhile
    return found
