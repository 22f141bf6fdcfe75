"""Sockets that are files, as hosts use them that moved away from TCP."""

import pathlib
import unittest

from kernels import Kernel

HERE = None  # the names of the files begin in the folder of both sides


class Ipc(unittest.TestCase):
    def test_everything_works_through_files(self):
        with Kernel(HERE, transport="ipc") as kernel:
            self.assertEqual("2", kernel.run("1 + 1").result)
            outcome = kernel.run('for (int i = 0; i < 20_000; i++) System.out.println(i);')
            self.assertEqual(20_000, len(outcome.text().splitlines()))
            self.assertEqual(50 << 20, len(kernel.run('display("x".repeat(50 << 20), "text/plain")')
                             .contents("display_data")[0]["data"]["text/plain"]))
            outcome = kernel.start_and_interrupt('System.out.println("started"); while (true) { }')
            self.assertEqual("error", outcome.status)
            self.assertTrue(kernel.client.hb_channel.is_beating())

    def test_a_restarted_kernel_takes_the_same_files(self):
        with Kernel(HERE, transport="ipc") as kernel:
            kernel.run("int before = 1;")
            kernel.manager.restart_kernel(now=True)
            kernel.client.wait_for_ready(timeout=60)
            self.assertEqual("3", kernel.run("1 + 2").result)

    def test_no_file_stays_behind(self):
        with Kernel(HERE, transport="ipc") as kernel:
            prefix = pathlib.Path(kernel.manager.ip)
            self.assertTrue(list(prefix.parent.glob(prefix.name + "-*")))
            kernel.client.shutdown()
            kernel.manager.provisioner.process.wait(20)
            self.assertEqual([], list(prefix.parent.glob(prefix.name + "-*")))


if __name__ == "__main__":
    unittest.main()
