"""The database backend: each transaction waits in line before it begins. Reading waits for nobody."""

from typing import Any

from django.db.backends.sqlite3.base import DatabaseWrapper as SQLite

from ..write_line import Line, line_beside


class DatabaseWrapper(SQLite):
    """A connection that holds a turn from BEGIN to COMMIT or ROLLBACK."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._turn: Line | None = None

    def _start_transaction_under_autocommit(self) -> None:
        if self._turn is None and not self.is_in_memory_db():
            line = line_beside(str(self.settings_dict["NAME"]))
            line.take()
            self._turn = line
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # the stubs leave it out
        except BaseException:
            self._leave_line()
            raise

    def _commit(self) -> None:
        super()._commit()  # type: ignore[misc]  # the stubs leave it out
        self._leave_line()

    def _rollback(self) -> None:
        super()._rollback()  # type: ignore[misc]  # the stubs leave it out
        self._leave_line()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]  # the stubs leave it out
        finally:
            self._leave_line()

    def _leave_line(self) -> None:
        turn, self._turn = self._turn, None
        if turn:
            turn.leave()
