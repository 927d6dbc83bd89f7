"""Signs people up in child processes that die at a named point of the web process, or of a worker.

Run as `python -m tests.netwerken.crashing <address of the form> <point> ...`: for each point a child sends
two forms and has to die at the second. `python -m tests.netwerken.crashing --worker` runs the worker again
each time that it is killed. Django is read once, before the first child.
"""

import os
import signal
import sys
import threading

import django
from django.conf import settings


def send_forms(address: str, point: str) -> None:
    """Two people sign up."""
    from django.test import Client

    from tests.netwerken.facts import form_of

    settings.CRASH_POINT = f"{point}:2"
    for number in range(2):
        answer = Client(SERVER_NAME="localhost").post(address, form_of(f"{point}-{number}@example.org"))
        assert answer.status_code == 302, answer.content


def run_worker() -> None:
    """The worker, until SIGTERM."""
    from basis import worker

    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    worker.run(stop)


def in_child(act: "object", *arguments: str) -> int:
    """Do this in a child; gives the child."""
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        act(*arguments)  # type: ignore[operator]
        code = 0
    finally:
        os._exit(code)


def crash_at_each(address: str, points: list[str]) -> None:
    """One child for each point; fails when one lives on."""
    for point in points:
        _pid, status = os.waitpid(in_child(send_forms, address, point), 0)
        assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL, point


def work_for_ever() -> None:
    """A worker, and a new one when it is killed; says the process of each. Until SIGTERM."""
    worker = 0

    def stop(*_: object) -> None:
        os.kill(worker, signal.SIGTERM)

    signal.signal(signal.SIGTERM, stop)
    while True:
        worker = in_child(run_worker)
        print(worker, flush=True)
        _pid, status = os.waitpid(worker, 0)
        if not os.WIFSIGNALED(status):
            sys.exit(os.WEXITSTATUS(status))


def main() -> None:
    """Do what is asked."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    django.setup()
    if sys.argv[1] == "--worker":
        work_for_ever()
    else:
        crash_at_each(sys.argv[1], sys.argv[2:])


if __name__ == "__main__":
    main()
