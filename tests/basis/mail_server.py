"""A real mail server (aiosmtpd) that does what a test tells it to, and one that takes its time."""

import asyncio
import contextlib
import socketserver
import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes
from email.policy import default
from typing import Any, Self

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Received:
    """One mail that the server took upon itself."""

    sender: str
    recipient: str
    data: bytes

    @property
    def message_id(self) -> str:
        """The Message-ID, by which a receiver knows that two are one."""
        return str(message_from_bytes(self.data, policy=default)["Message-ID"])


@dataclass
class Behaviour:
    """What the server does other than saying yes."""

    answers: dict[str, list[str]] = field(default_factory=dict)  # per command, the first ones used up first
    at_stage: Callable[[str], object] = lambda stage: None  # "rcpt" and "data"; may take its time
    dies_while_accepting: int = 0  # so many times: it has taken the mail, and its 250 arrives nowhere
    hangs_up_after: int = 0  # mails over one connection
    logins: list[str] = field(default_factory=list)


class Connection(SMTP):
    """One connection, which is counted."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Count it."""
        self.accepted = 0
        self.event_handler.server.connections += 1
        super().connection_made(transport)

    async def push(self, status: Any) -> None:
        """Answer, and hang up when a test says that this is the moment."""
        await super().push(status)
        most = self.event_handler.server.behaviour.hangs_up_after
        if most and self.accepted >= most:
            self.transport.close()


class Handler:
    """Answers as the behaviour says."""

    def __init__(self, server: "MailServer") -> None:
        self.server = server

    def planned(self, command: str) -> str:
        """What a test wants as the next answer to a command."""
        answers = self.server.behaviour.answers.get(command)
        return answers.pop(0) if answers else ""

    async def at_stage(self, stage: str) -> None:
        """Let a test do what it wants, which may take long."""
        await asyncio.get_running_loop().run_in_executor(None, self.server.behaviour.at_stage, stage)

    async def handle_MAIL(
        self, _smtp: SMTP, _session: Session, envelope: Envelope, address: str, _: Any
    ) -> str:
        """From whom."""
        if not (answer := self.planned("MAIL")):
            envelope.mail_from = address
        return answer or "250 goed"

    async def handle_RCPT(
        self, _smtp: SMTP, _session: Session, envelope: Envelope, address: str, _: Any
    ) -> str:
        """To whom."""
        await self.at_stage("rcpt")
        if not (answer := self.planned("RCPT")):
            envelope.rcpt_tos.append(address)
        return answer or "250 goed"

    async def handle_DATA(self, smtp: Connection, session: Session, envelope: Envelope) -> str:
        """The mail itself."""
        await self.at_stage("data")
        if answer := self.planned("DATA"):
            return answer
        self.server.accept(Received(envelope.mail_from, envelope.rcpt_tos[0], envelope.content))
        smtp.accepted += 1
        if self.server.behaviour.dies_while_accepting:
            self.server.behaviour.dies_while_accepting -= 1
            smtp.transport.abort()
        return "250 bezorgd"

    async def handle_QUIT(self, smtp: SMTP, session: Session, envelope: Envelope) -> str:
        """Goodbye."""
        return self.planned("QUIT") or "221 dag"


class MailServer:
    """A mail server on a free port, which remembers what it accepted; in a thread of its own."""

    def __init__(self, tls: ssl.SSLContext | None = None, *, is_wrapped: bool = False) -> None:
        self.tls, self.is_wrapped = tls, is_wrapped
        self.behaviour = Behaviour()
        self.received: list[Received] = []
        self.connections = 0
        self.wants_login = False
        self.changed = threading.Condition()
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever)

    def make(self) -> Connection:
        """The server's side of a new connection."""
        options: dict[str, Any] = {"authenticator": self.log_in} if self.wants_login else {}
        if self.tls and not self.is_wrapped:
            options |= {"tls_context": self.tls, "require_starttls": True}
        return Connection(Handler(self), hostname="proef", auth_require_tls=False, loop=self.loop, **options)

    def log_in(self, server: SMTP, session: Session, envelope: Envelope, how: str, who: LoginPassword) -> Any:
        """Let everybody in."""
        self.behaviour.logins.append(f"{who.login.decode()} {who.password.decode()}")
        return AuthResult(success=True)

    def __enter__(self) -> Self:
        self.thread.start()
        starting = self.loop.create_server(
            self.make, "127.0.0.1", 0, ssl=self.tls if self.is_wrapped else None
        )
        self.listening = asyncio.run_coroutine_threadsafe(starting, self.loop).result(30)
        self.port = self.listening.sockets[0].getsockname()[1]
        return self

    def __exit__(self, *_error: object) -> None:
        asyncio.run_coroutine_threadsafe(self.stop(), self.loop).result(30)
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    async def stop(self) -> None:
        """Listen no longer, and drop who is still there."""
        self.listening.close()
        left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await self.loop.shutdown_default_executor()

    @property
    def url(self) -> str:
        """What EMAIL_URL says."""
        return f"smtp://127.0.0.1:{self.port}"

    @property
    def times(self) -> Counter[str]:
        """How often each mail was accepted, by Message-ID."""
        return Counter(received.message_id for received in self.received)

    def accept(self, message: Received) -> None:
        """Take one upon us."""
        with self.changed:
            self.received.append(message)
            self.changed.notify_all()

    def wait_until(self, done: Callable[[], bool], seconds: float = 300) -> None:
        """Come back when so much was accepted; fail when that takes too long.

        It looks again after each mail, and each second: what is wanted may grow less by itself.
        """
        until = time.monotonic() + seconds
        with self.changed:
            while not done():
                assert time.monotonic() < until, f"{len(self.received)} accepted"
                self.changed.wait(1)


class Slow(socketserver.StreamRequestHandler):
    """A server that says yes to everything, one byte at a time, from a given step on."""

    server: "SlowServer"

    def say(self, step: str, line: str) -> None:
        """One line: at once, or with a pause after each byte."""
        data = f"{line}\r\n".encode()
        if step != self.server.slow_at:
            self.wfile.write(data)
            return
        for at in range(len(data)):
            self.wfile.write(data[at : at + 1])
            self.server.stopped.wait(self.server.pause)

    def handle(self) -> None:
        """Talk until the other side leaves."""
        with contextlib.suppress(OSError):
            self.say("greeting", "220 proef")
            while line := self.rfile.readline().decode("utf-8", "replace").strip().upper():
                command = line.split(" ")[0].split(":")[0]
                if command == "DATA":
                    self.say("DATA", "354 kom maar")
                    while self.rfile.readline() not in {b".\r\n", b""}:
                        pass
                    self.say("accepting", "250 bezorgd")
                    self.server.accepted += 1
                elif command == "STARTTLS":
                    self.say("STARTTLS", "220 ga je gang")
                    self.server.stopped.wait(60)  # and then never a handshake
                elif command == "EHLO":
                    self.say("EHLO", "250-proef\r\n250 STARTTLS")
                else:
                    self.say(command, "250 goed")


class SlowServer(socketserver.ThreadingTCPServer):
    """Where it listens."""

    daemon_threads = allow_reuse_address = True

    def __init__(self, slow_at: str, pause: float = 0.1) -> None:
        super().__init__(("127.0.0.1", 0), Slow)
        self.slow_at, self.pause = slow_at, pause
        self.accepted = 0
        self.stopped = threading.Event()

    def __enter__(self) -> Self:
        self.thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stopped.set()
        self.shutdown()
        self.thread.join()
        self.server_close()

    @property
    def address(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self.server_address[1]}"
