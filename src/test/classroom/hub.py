"""A class in a real JupyterHub on 127.0.0.1: hub.py [STUDENTS [AT_ONCE [TRAINING]]], 40, 10 and 5 unless told.

Everybody logs in and works through chapter 01, ten at a time; then five train in chapter 05 at once while the
others' kernels wait. Their outputs must be those that are stored, all kernels must live, and nothing may be
left when the hub has stopped.
"""

import collections
import os
import pathlib
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

import requests

import memory
from student import Student

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "main/python"))
import outputs  # noqa: E402 (found only through the line above)

KINDS = {"backprop.kernel.Main": "kernel", "singleuser": "server", "configurable-http-proxy": "proxy"}

SYSTEM = 1.5  # gigabytes for the system, the hub and its proxy


def free_address():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


class Hub:
    def __init__(self, folder):
        self.folder, self.url = folder, free_address()
        os.environ.update(
            CLASSROOM=folder, CLASSROOM_URL=self.url, CLASSROOM_HUB=free_address(), CLASSROOM_PROXY=free_address()
        )

    def __enter__(self):
        config = pathlib.Path(__file__).with_name("jupyterhub_config.py")
        with open(f"{self.folder}/log", "w", encoding="utf-8") as log:
            command = ["jupyterhub", "-f", config]
            self.process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        self.await_answer()
        return self

    def await_answer(self):
        for _ in range(120):
            try:
                return requests.get(f"{self.url}/hub/login", timeout=10).raise_for_status()
            except requests.RequestException:
                time.sleep(0.5)
        self.process.terminate()
        sys.exit(pathlib.Path(self.folder, "log").read_text(encoding="utf-8"))

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=120)

    def processes(self):
        """Everything that the hub started, by kind."""
        found = collections.defaultdict(list)
        for pid, command in memory.marked("CLASSROOM", self.folder).items():
            if pid != os.getpid():
                found[next((kind for mark, kind in KINDS.items() if mark in command), "hub")].append(pid)
        return found

    def megabytes(self, kind):
        return sum(map(memory.megabytes, self.processes()[kind]))

    def show_memory(self):
        for kind, pids in sorted(self.processes().items()):
            total = self.megabytes(kind)
            print(f"    {len(pids):3} × {kind:<8}{total / len(pids):7.0f} MB each {total:8.0f} MB in all")


def work(student, chapter):
    """Seconds; and what differs from the stored notebook."""
    stored, fresh, seconds = student.run(chapter)
    outputs.tidy(fresh)
    return seconds, [f"{student.name}, {chapter}, {problem}" for problem in outputs.differences(stored, fresh)]


def together(number, task, students):
    with ThreadPoolExecutor(number) as pool:
        return list(pool.map(task, students))


def report(title, seconds):
    print(f"{title}: median {statistics.median(seconds):.1f} s, slowest {max(seconds):.1f} s", flush=True)


def lesson(hub, count, at_once, training):
    """What went wrong; and the megabytes of one student's server, waiting kernel and training kernel."""
    students = [Student(hub.url, f"student{number:02}") for number in range(1, count + 1)]
    report(f"{count} log in, {at_once} at a time", together(at_once, Student.log_in, students))
    hub.show_memory()
    results = together(at_once, lambda student: work(student, "01-chain-rule"), students)
    report(f"{count} work through chapter 01, {at_once} at a time", [seconds for seconds, _ in results])
    hub.show_memory()
    server, waiting = hub.megabytes("server"), hub.megabytes("kernel")
    with memory.Peak(lambda: hub.processes()["kernel"]) as peak:
        trained = together(training, lambda student: work(student, "05-training"), students[:training])
    report(f"{training} train in chapter 05 at once", [seconds for seconds, _ in trained])
    hub.show_memory()
    problems = [problem for _, differences in results + trained for problem in differences]
    alive = [kernel["execution_state"] for student in students for kernel in student.kernels()]
    if len(alive) != count + training or not set(alive) <= {"idle", "busy"}:
        problems.append(f"instead of {count + training} living kernels: {collections.Counter(alive)}")
    return problems, (server / count, waiting / count, (peak.megabytes - waiting) / training)


def capacity(server, waiting, training):
    """Students for whom a machine has memory, with one kernel each."""
    print(f"\nOne student: server {server:.0f} MB, kernel {waiting:.0f} MB after chapter 01, {training:.0f} MB in chapter 05")
    print("\n| memory | chapters 01–04, or reading | all training at once |")
    print("|---|---|---|")
    for gigabytes in (8, 16, 32, 64):
        free = 1024 * (gigabytes - SYSTEM)
        print(f"| {gigabytes} GB | {int(free / (server + waiting))} | {int(free / (server + training))} |")


def left_over(hub):
    """What still runs half a minute after the hub has stopped."""
    for _ in range(30):
        left = {kind: len(pids) for kind, pids in hub.processes().items()}
        if not left:
            return []
        time.sleep(1)
    return [f"still running: {left}"]


def main(count=40, at_once=10, training=5):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # and so the hub is stopped
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="classroom-") as folder:
        with Hub(folder) as hub:
            problems, megabytes = lesson(hub, int(count), int(at_once), int(training))
        problems += left_over(hub)
    if problems:
        sys.exit("\n\n".join(problems))
    capacity(*megabytes)
    print(f"\nNo kernel died, no output was lost, nothing is left running ({time.monotonic() - start:.0f} s).")


if __name__ == "__main__":
    main(*sys.argv[1:])
