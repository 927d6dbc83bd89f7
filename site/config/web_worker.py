"""gunicorn's worker, mended: one slow client holds up nobody else, and who comes first is answered first."""

from concurrent.futures import Future

from gunicorn.workers.gthread import TConn, ThreadWorker


class Worker(ThreadWorker):
    """Threads that answer, and let go of a connection without holding up the one that accepts them all.

    gunicorn 27 waits for the other side to close too (RFC 9112, 9.6), for two seconds at most, but does so in
    the thread that accepts connections: whoever kept one open stopped a whole process meanwhile.

    It also takes in all who come, up to a thousand, however many wait in it: in a rush one process holds most
    of them while another is nearly done. Here a process takes in no more than it has threads for; who waits,
    waits in the one line that all processes share, and whichever has a thread free takes the first there.
    """

    in_hand = 0  # threads that are asked for something; only the accepting thread counts them

    def set_accept_enabled(self, enabled: bool) -> None:
        """Accept connections, while a thread is free for one; or no longer."""
        super().set_accept_enabled(enabled and self.in_hand < self.cfg.threads)

    def enqueue_req(self, conn: TConn) -> None:
        """Give a request to a thread."""
        self.in_hand += 1
        super().enqueue_req(conn)
        self.set_accept_enabled(self._accepting)

    def finish_request(self, conn: TConn, fs: "Future[object]") -> None:
        """Close in a thread of the pool what is done with; the rest as gunicorn does it."""
        if fs.cancelled() or fs.exception() or fs.result():
            self.in_hand -= 1
            super().finish_request(conn, fs)
            return
        self.nr_conns -= 1
        closing = self.tpool.submit(conn.close, graceful=True)
        closing.add_done_callback(lambda _done: self.method_queue.defer(self.let_go))

    def let_go(self) -> None:
        """A thread is free again."""
        self.in_hand -= 1
