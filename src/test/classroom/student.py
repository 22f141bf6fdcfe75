"""A student in a JupyterHub: logs in, opens a notebook, and runs it from top to bottom."""

import asyncio
import json
import time
import uuid

import nbformat
import requests
from nbformat.v4 import output_from_msg
from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

PATIENCE = 600  # seconds for a server or a kernel to start


class Student:
    def __init__(self, hub, name):
        self.hub, self.name, self.home = hub, name, f"{hub}/user/{name}"
        self.browser = requests.Session()

    def log_in(self):
        start = time.monotonic()
        login = f"{self.hub}/hub/login"
        self.browser.get(login)
        form = {"username": self.name, "password": "any", "_xsrf": self.browser.cookies.get("_xsrf", "")}
        self.browser.post(login, data=form).raise_for_status()
        while True:
            page = self.browser.get(f"{self.home}/tree")
            if page.ok and page.url.startswith(self.home):
                return time.monotonic() - start
            if time.monotonic() - start > PATIENCE:
                raise TimeoutError(f"{self.name}: no server after {PATIENCE} s: {page.url}")
            time.sleep(1)

    def ask(self, method, place, **body):
        headers = {"X-XSRFToken": self.token(), "Referer": self.home}
        answer = self.browser.request(method, f"{self.home}/api/{place}", json=body or None, headers=headers)
        answer.raise_for_status()
        return answer.json() if answer.content else None

    def token(self):
        """Against forged requests: that of this student's own server where it has one, or else the hub's."""
        tokens = [cookie for cookie in self.cookies() if cookie.name == "_xsrf"]
        return max(tokens, key=lambda cookie: len(cookie.path)).value

    def cookies(self):
        return [cookie for cookie in self.browser.cookies if f"/user/{self.name}/".startswith(cookie.path)]

    def open(self, chapter):
        path = f"notebooks/ja/{chapter}.ipynb"
        self.notebook = nbformat.from_dict(self.ask("GET", f"contents/{path}")["content"])
        session = self.ask("POST", "sessions", path=path, name=chapter, type="notebook", kernel={"name": "java"})
        self.kernel = session["kernel"]["id"]

    def kernels(self):
        return self.ask("GET", "kernels")

    def run(self, chapter):
        """The notebook as it is stored, and the same with the outputs that came back."""
        self.open(chapter)
        stored = nbformat.from_dict(json.loads(json.dumps(self.notebook)))
        start = time.monotonic()
        asyncio.run(self.run_cells())
        return stored, self.notebook, time.monotonic() - start

    async def run_cells(self):
        address = f"{self.home}/api/kernels/{self.kernel}/channels?session_id={uuid.uuid4().hex}"
        cookies = "; ".join(f"{c.name}={c.value}" for c in self.cookies())
        request = HTTPRequest(
            address.replace("http", "ws", 1),
            headers={"Cookie": cookies},
            connect_timeout=PATIENCE,
            request_timeout=PATIENCE,
        )
        channels = await websocket_connect(request, max_message_size=2**26)
        displays = {}
        for cell in self.notebook.cells:
            if cell.cell_type == "code":
                cell.outputs = []
                await run_cell(channels, cell, displays)
        channels.close()


async def run_cell(channels, cell, displays):
    sent = execute_request(cell.source)
    await channels.write_message(json.dumps(sent))
    replied = idle = False
    while not (replied and idle):
        text = await channels.read_message()
        if text is None:
            raise ConnectionError("the server closed the connection")
        message = json.loads(text)
        if message["parent_header"].get("msg_id") != sent["header"]["msg_id"]:
            continue
        kind, content = message["header"]["msg_type"], message["content"]
        replied |= kind == "execute_reply"
        idle |= kind == "status" and content["execution_state"] == "idle"
        take(cell, kind, message, displays)


def take(cell, kind, message, displays):
    """What a notebook does with an output: it shows it, or replaces what was shown under the same name."""
    name = message["content"].get("transient", {}).get("display_id")
    if kind == "update_display_data":
        displays[name].data = message["content"]["data"]
    elif kind in ("stream", "display_data", "execute_result", "error"):
        output = output_from_msg({**message, "msg_type": kind})
        cell.outputs.append(output)
        if name:
            displays[name] = output


def execute_request(code):
    header = {"msg_id": uuid.uuid4().hex, "username": "", "session": "", "msg_type": "execute_request", "version": "5.3"}
    content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
    return {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell", "buffers": []}
