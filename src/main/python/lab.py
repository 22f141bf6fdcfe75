"""Starts Jupyter on 127.0.0.1, trusts the notebooks, and says where a notebook opens: lab.py NOTEBOOK."""

import importlib.util
import json
import os
import pathlib
import signal
import subprocess
import sys
import time
import webbrowser

import trust

PRIVATE = 0o600  # the files that hold the token


def server_command():
    """JupyterLab where it is installed, otherwise the classic notebook; and the path of a notebook in it."""
    if importlib.util.find_spec("jupyterlab"):
        return ["jupyterlab"], "lab/tree/"
    return ["notebook"], "notebooks/"


def start(module):
    command = [sys.executable, "-m", *module, "--ip=127.0.0.1", "--no-browser"]
    if os.geteuid() == 0:
        command.append("--allow-root")
    log = open(pathlib.Path(os.environ["JUPYTER_RUNTIME_DIR"]) / "server.log", "w", encoding="utf-8")
    os.chmod(log.name, PRIVATE)
    return subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True), log.name


def address(server, log):
    """The server's own note of its URL and token; it also knows the port when 8888 was taken."""
    runtime = pathlib.Path(os.environ["JUPYTER_RUNTIME_DIR"])
    while server.poll() is None:
        for note in runtime.glob(f"*server-{server.pid}.json"):
            try:
                found = json.loads(note.read_text(encoding="utf-8"))
                hide(runtime)
                return found
            except json.JSONDecodeError:
                pass  # it is being written
        time.sleep(0.1)
    sys.exit(f"run: Jupyter did not start; {log} says why")


def hide(runtime):
    """The classic notebook leaves its token readable for everybody."""
    for file in runtime.glob("*server-*"):
        file.chmod(PRIVATE)


def has_screen():
    return sys.platform == "darwin" or "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ


def main(notebook):
    os.makedirs(os.environ["JUPYTER_RUNTIME_DIR"], mode=0o700, exist_ok=True)
    trust.main("notebooks")
    module, tree = server_command()
    server, log = start(module)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        note = address(server, log)
        url = f"{note['url']}{tree}{notebook}?token={note['token']}"
        print(f"\n    {url}\n\nOpen this in a browser. Ctrl-C here stops Jupyter.", flush=True)
        if has_screen():
            webbrowser.open(url)
        sys.exit(server.wait())
    except KeyboardInterrupt:
        print("\nStopping Jupyter.")
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
