"""How gunicorn serves the site: two processes of sixteen threads, unless WEB_CONCURRENCY says otherwise."""

import os
from pathlib import Path

wsgi_app = "config.wsgi:application"
chdir = str(Path(__file__).resolve().parent)
pythonpath = "site"

bind = os.environ.get("BIND") or f"127.0.0.1:{os.environ.get('PORT') or '8000'}"
workers = int(os.environ.get("WEB_CONCURRENCY") or "2")
worker_class = "config.web_worker.Worker"
threads = 16
preload_app = True  # the site is read once, before the first request
keepalive = 5
graceful_timeout = 30

# The heartbeat file of a worker belongs in memory: on a slow disk it can make a healthy worker look dead.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
# Its default path is shared by every gunicorn of one user, so two copies of the site would fight over it.
control_socket_disable = True

loglevel = "warning"
