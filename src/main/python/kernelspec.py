"""Writes the Jupyter kernelspec: kernelspec.py FOLDER JAVA TARGET."""

import json
import pathlib
import sys

FLAGS = [
    "-XX:+UseSerialGC",  # one learner, one core: the smallest collector
    # Let an interrupt reach even a loop that calls nothing.
    "-XX:+UseCountedLoopSafepoints",
    "-XX:LoopStripMiningIter=1000",
    "-Xmx1g",
    "-Dfile.encoding=UTF-8",
    "-Djava.awt.headless=true",
]


def command(java, target):
    """What Jupyter runs, with a place for the name of the connection file."""
    class_path = f"{target}/backprop.jar:{target}/lib/*"
    return [java, *FLAGS, "-cp", class_path, "backprop.kernel.Main", "{connection_file}"]


def write(folder, argv):
    spec = {
        "argv": argv,
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
