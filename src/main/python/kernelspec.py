"""Writes the Jupyter kernelspec: kernelspec.py FOLDER JAVA TARGET."""

import json
import pathlib
import sys

FLAGS = [
    "-XX:+UseSerialGC",  # one learner, one core: the smallest collector
    # Let an interrupt reach even a loop that calls nothing.
    "-XX:+UseCountedLoopSafepoints",
    "-XX:LoopStripMiningIter=1000",
    # A class of forty shares a server. In a small nursery the garbage of one batch is overwritten by the next,
    # and memory that is no longer needed is given back; docs/classroom.md has the figures.
    "-Xms32m",
    "-Xmn32m",
    "-Xmx1g",
    "-XX:MinHeapFreeRatio=10",
    "-XX:MaxHeapFreeRatio=30",
    "-XX:-OmitStackTraceInFastThrow",  # an error that comes again must still say where
    "-Dfile.encoding=UTF-8",
    "-Djava.awt.headless=true",
    "--enable-native-access=ALL-UNNAMED",  # OpenBLAS is native
    # Where the archive is missing or of another Java, the kernel starts without it, and silently.
    "-Xlog:disable",
    "-Xlog:all=error,cds=off:stderr",
]

ENVIRONMENT = {
    "OPENBLAS_NUM_THREADS": "1",  # one learner, one core; a second thread gains nothing at batches of 32
    "MALLOC_ARENA_MAX": "1",  # or each thread would keep native memory of its own
}


def command(java, target, archive="SharedArchiveFile"):
    """What Jupyter runs, with a place for the name of the connection file."""
    class_path = f"{target}/backprop.jar:{target}/lib/*"
    archive = f"-XX:{archive}={target}/backprop.jsa"
    main = ["-cp", class_path, "backprop.kernel.Main", "{connection_file}"]
    return [java, *FLAGS, archive, *main]


def write(folder, argv):
    spec = {
        "argv": argv,
        "env": ENVIRONMENT,
        "display_name": "Java (backprop)",
        "language": "java",
        "interrupt_mode": "message",
    }
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kernel.json").write_text(json.dumps(spec, indent=2) + "\n", encoding="utf-8")


def main(folder, java, target):
    write(folder, command(java, target))


if __name__ == "__main__":
    main(*sys.argv[1:])
