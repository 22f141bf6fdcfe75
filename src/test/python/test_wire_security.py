"""Whoever has no key gets nothing from the kernel, and takes nothing from the one who has it."""

import random
import socket
import struct
import unittest

import zmq

from kernels import Kernel, KernelTest

DELIMITER = b"<IDS|MSG>"
MESSAGES = 500


class Stranger:
    """A program of another user that speaks to a kernel's sockets, without the key."""

    def __init__(self, kernel, port):
        self.socket = zmq.Context.instance().socket(zmq.DEALER)
        self.socket.linger = 0
        self.socket.connect(f"tcp://127.0.0.1:{port}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, *frames):
        self.socket.send_multipart(list(frames))

    def heard(self, millis=200):
        return self.socket.recv_multipart() if self.socket.poll(millis) else None


def signed(kernel, kind, content):
    """The frames of a valid message, as its owner would send it."""
    session = kernel.client.session
    return session.serialize(session.msg(kind, content))


class Security(KernelTest):
    def ports(self):
        return {"shell": self.kernel.client.shell_port, "control": self.kernel.client.control_port}

    def test_what_is_no_message_neither_mutes_the_owner_nor_gets_their_reply(self):
        frames = signed(self.kernel, "kernel_info_request", {})
        broken = {
            "a lone frame": [b"x"],
            "an empty frame": [b""],
            "only a delimiter": [DELIMITER],
            "too few frames": [DELIMITER, b"", b"{}"],
            "no content": frames[:-1],
            "no delimiter": frames[1:],
            "a delimiter at the end": [*frames[1:], DELIMITER],
            "two delimiters": [DELIMITER, *frames],
            "no signature": [DELIMITER, b"", *frames[2:]],
            "a signature of another message": [*frames[:-1], b'{"code": "1"}'],
            "many frames": [b"y"] * 1000,
        }
        for channel, port in self.ports().items():
            for name, message in broken.items():
                with self.subTest(channel=channel, message=name):
                    with Stranger(self.kernel, port) as stranger:
                        stranger.send(*message)
                        self.assertEqual("2", self.run_ok("1 + 1").result)
                        self.assertEqual({"status": "ok"}, self.kernel.interrupt())
                        self.assertIsNone(stranger.heard())

    def test_a_signed_message_is_executed_once(self):
        self.run_ok("int times = 0;")
        frames = signed(self.kernel, "execute_request", {"code": "times++;", "silent": True})
        with Stranger(self.kernel, self.kernel.client.shell_port) as replay:
            replay.send(*frames)
            self.assertIn(b"execute_reply", b"".join(replay.heard(millis=20_000)))
            replay.send(*frames)
            self.assertIsNone(replay.heard())
        self.assertEqual("1", self.run_ok("times").result)

    def test_signed_nonsense_is_survived(self):
        session = self.kernel.client.session
        empty = [b"{}", b"{}", b"{}", b"{}"]
        for frames in (empty, [b"["] * 4, [b"null"] * 4, [b"[" * 100_000] * 4, [b"\xff"] * 4):
            with Stranger(self.kernel, self.kernel.client.shell_port) as owner:
                owner.send(DELIMITER, session.sign(frames), *frames)
                self.assertEqual("2", self.run_ok("1 + 1").result)

    def test_a_frame_that_claims_two_gigabytes_is_refused(self):
        for port in self.kernel.manager.ports:
            with socket.create_connection(("127.0.0.1", port)) as raw:
                raw.sendall(b"\xff" + bytes(8) + b"\x7f\x03\x00NULL" + bytes(16) + b"\x00" + bytes(31))
                ready = b"\x05READY\x0bSocket-Type" + struct.pack(">I", 6) + b"DEALER"
                raw.sendall(b"\x04" + bytes([len(ready)]) + ready)
                raw.sendall(b"\x02" + struct.pack(">Q", 2_000_000_000) + bytes(1000))
                self.assertEqual("2", self.run_ok("1 + 1").result)
        self.assertEqual({"status": "ok"}, self.kernel.interrupt())

    def test_bytes_that_are_not_of_this_protocol_are_survived(self):
        rng = random.Random(7)
        for port in self.kernel.manager.ports:
            for start in (b"GET / HTTP/1.1\r\n\r\n", b"\x01\x00x", rng.randbytes(500)):
                with socket.create_connection(("127.0.0.1", port)) as raw:
                    raw.sendall(start)
                    self.assertEqual("2", self.run_ok("1 + 1").result)


class Fuzz(unittest.TestCase):
    """A valid message is changed in some place; the valid request that follows must be answered."""

    def test_after_any_message_the_next_valid_one_is_answered(self):
        rng = random.Random(2026)
        with Kernel() as kernel:
            ports = [kernel.client.shell_port, kernel.client.control_port]
            strangers = [Stranger(kernel, port) for port in ports]
            for number in range(MESSAGES):
                kind = rng.choice(["execute_request", "complete_request", "kernel_info_request"])
                frames = signed(kernel, kind, {"code": "int entered = 1;", "cursor_pos": 3})
                mutated = self.mutated(frames, kernel, rng)
                rng.choice(strangers).send(*mutated)
                message = kernel.client.kernel_info()
                reply = kernel.shell_reply(message, timeout=20)
                self.assertEqual("ok", reply["content"]["status"], (number, mutated))
            for stranger in strangers:
                stranger.socket.close()
            self.assertEqual("error", kernel.run("entered").status)

    def mutated(self, frames, kernel, rng):
        frames = list(frames)
        place = rng.randrange(len(frames))
        change = rng.randrange(6)
        if change == 0:
            del frames[place]
        elif change == 1:
            frames.insert(max(place, 1), rng.randbytes(rng.randrange(40)))
        elif change == 2:
            frames[place] = rng.randbytes(rng.randrange(2000))
        elif change == 3:
            rng.shuffle(frames)
            frames[0] += b"!"
        elif change == 4:
            frames = frames[:place] or [b""]
        else:  # signed by someone with the key, but no request of the protocol
            parts = [rng.choice([b"{}", b"[]", b"null", b"1", b"{", b""]) for _ in range(4)]
            frames = [DELIMITER, kernel.client.session.sign(parts), *parts]
        return frames


if __name__ == "__main__":
    unittest.main()
