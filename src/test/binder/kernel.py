"""The kernel that postBuild registered: starts, can be interrupted, and stays silent on stderr."""

import sys
import time

from jupyter_client.manager import start_new_kernel

# Each way to hang: a loop that calls nothing, and a wait.
HANGS = ["while (true) { }", "Thread.sleep(600_000);"]

complaints = []


def on_output(message):
    if message["msg_type"] == "error" or message["content"].get("name") == "stderr":
        complaints.append(message["content"])


start = time.monotonic()
manager, client = start_new_kernel(kernel_name="java")
client.execute_interactive("1 + 1", timeout=60, output_hook=on_output)
print(f"    kernel: the first cell is done after {time.monotonic() - start:.1f} s")
for code in HANGS:
    client.execute(code)
    time.sleep(1)
    start = time.monotonic()
    manager.interrupt_kernel()
    reply = client.get_shell_msg(timeout=30)
    print(f"    kernel: {code} was interrupted after {time.monotonic() - start:.1f} s")
    assert reply["content"]["status"] == "error", reply
    while client.get_iopub_msg(timeout=30)["content"].get("execution_state") != "idle":
        pass
client.execute_interactive("1 + 1", timeout=30, output_hook=on_output)
manager.shutdown_kernel()
client.stop_channels()
sys.exit(f"kernel complains: {complaints}" if complaints else 0)
