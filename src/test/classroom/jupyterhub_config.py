"""A JupyterHub for the test of a class: everybody may enter, nobody but this machine can."""

import os
import pathlib
import shutil

folder = pathlib.Path(os.environ["CLASSROOM"])
# A Node.js that is not Debian's does not look where Debian has the modules of the hub's proxy.
os.environ.setdefault("NODE_PATH", "/usr/share/nodejs")


def give_notebooks(spawner):
    """What nbgitpuller does on a real hub: a fresh copy for each student."""
    home = folder / "homes" / spawner.user.name
    shutil.copytree("notebooks", home / "notebooks", dirs_exist_ok=True)


c = get_config()  # noqa: F821 (JupyterHub defines it)
c.JupyterHub.bind_url = os.environ["CLASSROOM_URL"]
c.JupyterHub.hub_bind_url = os.environ["CLASSROOM_HUB"]
c.ConfigurableHTTPProxy.api_url = os.environ["CLASSROOM_PROXY"]
c.ConfigurableHTTPProxy.pid_file = str(folder / "proxy.pid")
c.JupyterHub.cookie_secret_file = str(folder / "cookie_secret")
c.JupyterHub.db_url = f"sqlite:///{folder}/hub.sqlite"
c.JupyterHub.authenticator_class = "dummy"
c.JupyterHub.spawner_class = "simple"
c.JupyterHub.concurrent_spawn_limit = 10
c.SimpleLocalProcessSpawner.home_dir_template = f"{folder}/homes/{{username}}"
c.Spawner.pre_spawn_hook = give_notebooks
c.Spawner.args = ["--allow-root"] if os.geteuid() == 0 else []
c.Spawner.start_timeout = c.Spawner.http_timeout = 300
c.Spawner.environment = {name: os.environ[name] for name in ("CLASSROOM", "JUPYTER_PATH")}
