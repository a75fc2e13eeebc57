"""Uppsikt's own package, and the same with a higher version."""

import os
import shutil
import subprocess
from pathlib import Path

from systemtest.suite import ROOT


def built_package(suite):
    """The package that Deploy/package builds, or the one that UPPSIKT_DEB names."""
    given = os.environ.get("UPPSIKT_DEB")
    if given:
        return Path(given).resolve()
    log = suite.scratch / "package.log"
    environment = {name: value for name, value in os.environ.items() if name != "UPPSIKT_BIN"}
    with open(log, "wb") as errors:
        ended = subprocess.run(
            [ROOT / "Deploy" / "package", "--output", suite.scratch / "package"], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=errors, env=environment, timeout=1700)
    if ended.returncode != 0:
        raise AssertionError(f"Deploy/package ended with {ended.returncode}: {log.read_text(errors='replace')[-3000:]}")
    return Path(ended.stdout.decode().strip().splitlines()[-1])


def field(package, name):
    """A field of a package's control file."""
    return subprocess.run(
        ["dpkg-deb", "--field", package, name], capture_output=True, check=True).stdout.decode().strip()


def needed(package):
    """The names of the packages that it depends on; of alternatives the first."""
    relations = ", ".join(field(package, name) for name in ("Pre-Depends", "Depends"))
    names = [relation.split("|")[0].split("(")[0].split(":")[0].strip() for relation in relations.split(",")]
    return sorted({name for name in names if name})


def with_version(suite, package, version):
    """The package with another version, as the next release would be."""
    folder = suite.scratch / "repacked"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["dpkg-deb", "--raw-extract", package, folder], check=True)
    control = folder / "DEBIAN" / "control"
    lines = [f"Version: {version}" if line.startswith("Version:") else line for line in control.read_text().splitlines()]
    control.write_text("\n".join(lines) + "\n")
    target = suite.scratch / f"{field(package, 'Package')}_{version}_{field(package, 'Architecture')}.deb"
    # Fast rather than small: it lives for minutes.
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", folder, target], check=True,
                   stdout=subprocess.DEVNULL)
    shutil.rmtree(folder)
    return target
