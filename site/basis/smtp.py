"""A conversation with a mail server (RFC 5321) that is over by a moment that is set beforehand.

The time-outs of `smtplib` hold for each read: a server that sends a byte now and then keeps it for ever. Here
every wait on the network, the connecting and TLS too, gets what is left of the time of one mail. Looking up
a name cannot be cut short, but nothing is sent after the moment has passed.
"""

import contextlib
import re
import smtplib
import socket
import ssl
import threading
import time
from collections.abc import Callable
from typing import Any
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from django.conf import settings

from .crash_points import reach

TIMEOUT = 30.0  # seconds for one mail, from connecting to the server's yes
GOODBYE = 2.0  # seconds for a server to answer QUIT: no mail waits for it
MOST = 100  # mails over one connection: after that some servers hang up


class Refused(Exception):
    """The server said no to this recipient ("rcpt") or to this text ("data")."""

    def __init__(self, code: int, reply: bytes | str, stage: str) -> None:
        self.code = code
        self.reply = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
        self.stage = stage
        super().__init__(f"{code} {self.reply}")


class Clock:
    """When a conversation must be over; the sockets ask it how long they may wait."""

    until = 0.0

    def start(self, seconds: float) -> None:
        """From now on there are so many seconds."""
        self.until = time.monotonic() + seconds

    def left(self) -> float:
        """Seconds that are left; raises TimeoutError when there are none."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError("the mail server took too long")
        return left


class TimedSocket(socket.socket):
    """A socket on which every wait is as long as the clock allows."""

    clock: Clock

    def recv_into(self, *args: Any, **kwargs: Any) -> int:
        """Read, within the time."""
        self.settimeout(self.clock.left())
        return super().recv_into(*args, **kwargs)

    def sendall(self, *args: Any, **kwargs: Any) -> None:
        """Write everything, within the time."""
        self.settimeout(self.clock.left())
        super().sendall(*args, **kwargs)


class TimedTLSSocket(ssl.SSLSocket):
    """The same under TLS, where `sendall` is a row of `send`."""

    clock: Clock

    def recv_into(self, *args: Any, **kwargs: Any) -> int:
        """Read, within the time."""
        self.settimeout(self.clock.left())
        return super().recv_into(*args, **kwargs)

    def send(self, *args: Any, **kwargs: Any) -> int:
        """Write a part, within the time."""
        self.settimeout(self.clock.left())
        return super().send(*args, **kwargs)


class TimedTLS:
    """What `starttls` needs of an SSLContext."""

    def wrap_socket(self, sock: TimedSocket, server_hostname: str) -> TimedTLSSocket:
        """Shake hands within the time; the server must prove its name."""
        context = ssl.create_default_context()
        context.sslsocket_class = TimedTLSSocket
        sock.settimeout(sock.clock.left())
        wrapped = context.wrap_socket(sock, server_hostname=server_hostname)
        assert isinstance(wrapped, TimedTLSSocket)
        wrapped.clock = sock.clock
        return wrapped


def connect(host: str, port: int, clock: Clock) -> TimedSocket:
    """A connection with the first address of a host that answers; each gets its share of the time."""
    failure: OSError = OSError("no address")
    addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    for number, (family, kind, protocol, _name, address) in enumerate(addresses):
        sock = TimedSocket(family, kind, protocol)
        sock.clock = clock
        try:
            sock.settimeout(clock.left() / (len(addresses) - number))
            sock.connect(address)
        except OSError as error:
            sock.close()
            failure = error
        else:
            return sock
    raise failure


class TimedSMTP(smtplib.SMTP):
    """The client of the standard library on a socket with a clock."""

    def __init__(self, host: str, port: int, clock: Clock, *, over_tls: bool) -> None:
        self.clock = clock
        self.over_tls = over_tls
        own_name = urlsplit(settings.BASE_URL).hostname  # or it would ask the network what we are called
        super().__init__(host, port, local_hostname=own_name, timeout=TIMEOUT)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        sock = connect(host, port, self.clock)
        if not self.over_tls:
            return sock
        try:
            return TimedTLS().wrap_socket(sock, host)
        except BaseException:
            sock.close()
            raise


class Courier:
    """Hands mails to a server, one after the other over one connection. For one thread."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.connection: TimedSMTP | None = None
        self.address = ""
        self.handed_over = 0

    def send(
        self,
        address: str,
        sender: str,
        recipient: str,
        data: bytes,
        *,
        seconds: float,
        before_data: Callable[[], object],
    ) -> None:
        """Hand over one mail within these seconds, or raise; `before_data` may still stop it.

        Raises Refused when the recipient or the text is refused. A connection on which anything went wrong
        is not used again.
        """
        self.clock.start(seconds)
        try:
            connection = self.begin(address, sender, len(data))
            code, reply = connection.rcpt(recipient)
            if code not in {250, 251}:
                raise Refused(code, reply, "rcpt")
            before_data()
            reach("before-data")
            try:
                code, reply = connection.data(re.sub(rb"\r\n?|\n", b"\r\n", data))
            except smtplib.SMTPDataError as error:
                raise Refused(error.smtp_code, error.smtp_error, "data") from error
            if code != 250:
                raise Refused(code, reply, "data")
        except BaseException:
            self.close()
            raise
        self.handed_over += 1
        reach("after-accepted")

    def begin(self, address: str, sender: str, size: int) -> TimedSMTP:
        """Say from whom a mail is, over the connection that there is, or else over a new one."""
        if self.connection and self.address == address and self.handed_over < MOST:
            try:
                return say_sender(self.connection, sender, size)
            except (smtplib.SMTPException, OSError):  # it waited too long for us; nothing was handed over
                self.close()
        until = self.clock.until
        self.hang_up()
        self.clock.until = until
        self.connection = open_connection(urlsplit(address), self.clock)
        self.address, self.handed_over = address, 0
        return say_sender(self.connection, sender, size)

    def hang_up(self) -> None:
        """Say goodbye, when there is somebody to say it to; what it answers does not matter."""
        if self.connection:
            self.clock.start(GOODBYE)
            with contextlib.suppress(smtplib.SMTPException, OSError):
                self.connection.quit()
            self.close()

    def close(self) -> None:
        """Be rid of the connection."""
        if self.connection:
            self.connection.close()
            self.connection = None


def open_connection(url: SplitResult, clock: Clock) -> TimedSMTP:
    """A connection to the server of an address, over TLS and logged in when the address says so."""
    over_tls = url.scheme == "smtps"
    port = url.port or (465 if over_tls else 25)
    connection = TimedSMTP(url.hostname or "localhost", port, clock, over_tls=over_tls)
    try:
        if parse_qs(url.query).get("tls") == ["1"]:
            tls: Any = TimedTLS()  # of an SSLContext it asks wrap_socket alone
            connection.starttls(context=tls)
        if url.username:
            connection.login(unquote(url.username), unquote(url.password or ""))
    except BaseException:
        connection.close()
        raise
    return connection


def say_sender(connection: TimedSMTP, sender: str, size: int) -> TimedSMTP:
    """Begin a mail; raises SMTPSenderRefused on any answer but yes."""
    connection.ehlo_or_helo_if_needed()
    code, reply = connection.mail(sender, [f"size={size}"] if connection.has_extn("size") else [])
    if code != 250:
        raise smtplib.SMTPSenderRefused(code, reply, sender)
    return connection


_of_thread = threading.local()


def courier() -> Courier:
    """The courier of this thread."""
    if not hasattr(_of_thread, "courier"):
        _of_thread.courier = Courier()
    found: Courier = _of_thread.courier
    return found


def hang_up() -> None:
    """End the conversation of this thread, when there is one."""
    courier().hang_up()
