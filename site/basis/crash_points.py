"""Named moments at which a test has this process killed, to see what is left of what it was doing.

`CRASH_POINT=after-lease` in the environment of the tests' settings kills the process the first time that it
gets there, `CRASH_POINT=after-lease:3` the third time. The other settings do not read it, and production
does not start with it.
"""

import os
import signal
import threading
from collections import Counter

from django.conf import settings

_counting = threading.Lock()
_reached: Counter[str] = Counter()


def reach(name: str) -> None:
    """Die here, as by `kill -9`, when the tests asked for it; otherwise this does nothing."""
    wanted, _colon, times = settings.CRASH_POINT.partition(":")
    if name != wanted:
        return
    with _counting:
        _reached[name] += 1
        if _reached[name] == int(times or 1):
            os.kill(os.getpid(), signal.SIGKILL)
