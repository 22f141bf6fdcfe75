"""Archives the classes that the kernel loads, so that it starts faster: archive.py JAVA TARGET."""

import os
import pathlib
import sys
import tempfile

from jupyter_client.manager import start_new_kernel

import kernelspec

PATIENCE = 120  # seconds for the JVM to write the archive as it ends


def main(java, target):
    archive = pathlib.Path(target, "backprop.jsa")
    archive.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        argv = kernelspec.command(java, target, "ArchiveClassesAtExit")
        kernelspec.write(pathlib.Path(folder, "kernels", "java"), argv, kernelspec.environment(target))
        os.environ["JUPYTER_PATH"] = folder
        manager, client = start_new_kernel(kernel_name="java")
        client.execute_interactive("1 + 1", timeout=PATIENCE, output_hook=lambda message: None)
        client.stop_channels()
        manager.shutdown_wait_time = PATIENCE
        manager.shutdown_kernel()
    if not archive.exists():
        print("This Java writes no class archive; the kernel works without it.")


if __name__ == "__main__":
    main(*sys.argv[1:])
