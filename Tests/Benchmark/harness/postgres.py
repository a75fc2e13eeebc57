"""PostgreSQL as a rival: a cluster of its own, on a Unix socket, that makes every commit durable."""

import os
import pwd
import re
import subprocess
import uuid
from pathlib import Path

from places import BENCHMARK, run

RIVALS = BENCHMARK / "rivals"


class Postgres:
    """A server that runs as long as the `with` block."""

    def __init__(self, places):
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pgbench"))
        if not found:
            raise RuntimeError("PostgreSQL is missing; Tests/Benchmark/run installs postgresql-15.")
        self.programs = found[-1].parent
        self.home = places.fresh("postgres")
        self.data = self.home / "data"

    def __enter__(self):
        if os.geteuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(self.home, owner.pw_uid, owner.pw_gid)
        self._as_owner("initdb", "--pgdata", self.data, "--username", "postgres", "--auth", "trust", "--no-sync")
        with open(self.data / "postgresql.conf", "a", encoding="utf-8") as configuration:
            # Everything else is as Debian and PostgreSQL ship it; the first two are what they ship as well.
            configuration.write(
                f"fsync = on\nsynchronous_commit = on\nlisten_addresses = ''\nmax_connections = 100\n"
                f"unix_socket_directories = '{self.home}'\n")
        self._as_owner("pg_ctl", "--pgdata", self.data, "--log", self.home / "log", "--wait", "start")
        try:
            self._psql("--file", RIVALS / "schema.sql")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self._as_owner("pg_ctl", "--pgdata", self.data, "--mode", "fast", "--wait", "stop")

    def inserts(self, clients, seconds):
        """How many events a second so many clients make durable."""
        said = run([
            self.programs / "pgbench", "--host", self.home, "--username", "postgres", "--no-vacuum", "--protocol",
            "prepared", "--client", clients, "--jobs", min(clients, 2), "--time", seconds, "--file",
            RIVALS / "pgbench.sql", "--define", "revision=0", "--define", f"run='{uuid.uuid4()}'", "postgres"])
        return float(re.search(r"^tps = ([0-9.]+)", said, re.M)[1])

    def version(self):
        """What it says of itself."""
        return self._psql("--tuples-only", "--no-align", "--command", "SHOW server_version").strip()

    def _psql(self, *arguments):
        return run([self.programs / "psql", "--host", self.home, "--username", "postgres", "--no-psqlrc", "--quiet",
                    "--set", "ON_ERROR_STOP=1", *arguments, "postgres"])

    def _as_owner(self, program, *arguments):
        # It refuses to run as root.
        prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        ended = subprocess.run(
            [str(part) for part in [*prefix, self.programs / program, *arguments]], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd="/", check=False)
        if ended.returncode != 0:
            raise RuntimeError(f"{program} ended with status {ended.returncode}: {ended.stderr.strip()[-800:]}")
