"""Print the seconds until a mail goes out whose worker was killed while it handed it to the server.

`.venv/bin/python -m benchmarks.killed_worker [--rounds 3]`: starts a worker with data of its own and a mail
server that does not answer. The worker is killed (SIGKILL) with the mail in hand and another started at once;
what is printed is the time from the kill to the server's yes. It ends with 1 when a mail came twice.
"""

import argparse
import asyncio
import os
import queue
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from benchmarks.running_site import RunningSite
from scripts.servers import free_port

OURS = "gedood-"


class Server:
    """A mail server that does not answer on the first mail to an address of this benchmark."""

    def __init__(self) -> None:
        self.in_hand = threading.Event()
        self.seen: set[str] = set()
        self.accepted: queue.Queue[float] = queue.Queue()

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:
        """Take the mail, or do as if it takes an hour."""
        (address,) = envelope.rcpt_tos
        if not address.startswith(OURS):
            return "250 goed"
        if address not in self.seen:
            self.seen.add(address)
            self.in_hand.set()
            await asyncio.sleep(3600)
        self.accepted.put(time.monotonic())
        return "250 goed"


def seconds_after_a_kill(site: RunningSite, server: Server, address: str) -> float:
    """Kill the worker that has this mail in hand, start another, and wait until the mail is accepted."""
    server.in_hand.clear()
    site.manage("sendtestemail", address)
    site.start_worker()
    server.in_hand.wait()
    assert site.worker
    os.killpg(site.worker.pid, signal.SIGKILL)
    site.worker.wait()
    killed = time.monotonic()
    site.start_worker()
    took = server.accepted.get() - killed
    site.stop()
    return took


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    server, port = Server(), free_port()
    controller = Controller(server, hostname="127.0.0.1", port=port)
    controller.start()
    with tempfile.TemporaryDirectory() as name:
        site = RunningSite(Path(name), EMAIL_URL=f"smtp://127.0.0.1:{port}")
        site.manage("prepare")
        for number in range(rounds):
            took = seconds_after_a_kill(site, server, f"{OURS}{number}@example.org")
            print(f"accepted {took:.1f} s after the kill", flush=True)
    controller.stop()
    if not server.accepted.empty():
        sys.exit("a mail came twice")


if __name__ == "__main__":
    main()
