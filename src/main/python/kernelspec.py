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
    "--enable-native-access=ALL-UNNAMED",  # OpenBLAS is native
    # Where the archive is missing or of another Java, the kernel starts without it, and silently.
    "-Xlog:disable",
    "-Xlog:all=error:stderr",
]


def command(java, target, archive="SharedArchiveFile"):
    """What Jupyter runs, with a place for the name of the connection file."""
    class_path = f"{target}/backprop.jar:{target}/lib/*"
    archive = f"-XX:{archive}={target}/backprop.jsa"
    main = ["-cp", class_path, "backprop.kernel.Main", "{connection_file}"]
    return [java, *FLAGS, archive, *main]


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
