"""Writes the Jupyter kernelspec: kernelspec.py FOLDER JAVA TARGET."""

import json
import pathlib
import sys

FLAGS = [
    "-XX:+UseSerialGC",  # one learner, one core: the smallest collector
    "-Xmx1g",
    "-Dfile.encoding=UTF-8",
    "-Djava.awt.headless=true",
]


def kernelspec(java, target):
    return {
        "argv": [
            java,
            *FLAGS,
            "-cp",
            f"{target}/backprop.jar:{target}/lib/*",
            "backprop.kernel.Main",
            "{connection_file}",
        ],
        "display_name": "Java (backprop)",
        "language": "java",
        "interrupt_mode": "message",
    }


def main(folder, java, target):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(kernelspec(java, target), indent=2) + "\n"
    (folder / "kernel.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
