"""Signs people up in a child process that is killed with SIGKILL, as often as asked.

Run as `python -m tests.netwerken.killed <database> <translation key> <kills> <seed>`; prints how many
sign-ups the children reported as done.
"""

import os
import random
import select
import signal
import sys

import django
from django.conf import settings


def sign_up_for_ever(key: str, child: int, done: int) -> None:
    """Sign up one new person after the other, confirm some, and report each with a byte."""
    from django.utils import timezone

    from netwerken import services
    from netwerken.meeting import Meeting
    from netwerken.models import BijeenkomstPage
    from netwerken.selectors import row_of

    page = BijeenkomstPage.objects.get(translation_key=key)
    number = 0
    while True:
        row = row_of(page)
        assert row is not None
        who = {"name": "P", "email": f"p{child}-{number}@example.org"}
        aanmelding = services.sign_up(Meeting(page, row, timezone.now()), **who)
        os.write(done, b"+")
        if number % 2:
            services.confirm(aanmelding)
        number += 1


def kill_one(key: str, child: int, chance: random.Random) -> int:
    """Start a child, kill it somewhere, and give the number of sign-ups it reported."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        try:
            sign_up_for_ever(key, child, writing)
        finally:
            os._exit(1)
    os.close(writing)
    reported = 0
    for _sign_up in range(chance.randint(1, 8)):
        reported += len(os.read(reading, 1))
    select.select([], [], [], chance.uniform(0, 0.05))  # somewhere in the next one
    os.kill(pid, signal.SIGKILL)
    _pid, status = os.waitpid(pid, 0)
    assert os.WIFSIGNALED(status), "the child stopped by itself"
    while byte := os.read(reading, 64):
        reported += len(byte)
    os.close(reading)
    return reported


def main() -> None:
    """Kill as often as asked."""
    database, key, kills, seed = sys.argv[1:]
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    settings.DATABASES["default"]["NAME"] = database
    django.setup()
    chance = random.Random(int(seed))
    print(sum(kill_one(key, child, chance) for child in range(int(kills))))


if __name__ == "__main__":
    main()
