"""gunicorn's worker, mended: one slow client holds up nobody else."""

from concurrent.futures import Future

from gunicorn.workers.gthread import TConn, ThreadWorker


class Worker(ThreadWorker):
    """Threads that answer, and let go of a connection without holding up the one that accepts them all.

    gunicorn 27 waits for the other side to close too (RFC 9112, 9.6), for two seconds at most, but does so in
    the thread that accepts connections: whoever kept one open stopped a whole process meanwhile.
    """

    def finish_request(self, conn: TConn, fs: "Future[object]") -> None:
        """Close in a thread of the pool what is done with; the rest as gunicorn does it."""
        if fs.cancelled() or fs.exception() or fs.result():
            super().finish_request(conn, fs)
            return
        self.nr_conns -= 1
        self.tpool.submit(conn.close, graceful=True)
