"""The root of a Debian 12, made once with mmdebstrap and kept for as long as what is asked of it stays the same."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

# What a booted machine has beside the essential packages.
_BASE = ["systemd", "systemd-sysv", "dbus", "locales"]
# For journalctl -x in Swedish; and what belongs to the machine that made the root is not for a container.
_HOOKS = [
    'chroot "$1" localedef --inputfile=sv_SE --charmap=UTF-8 sv_SE.UTF-8',
    'rm -f "$1/etc/dpkg/dpkg.cfg.d/99mmdebstrap" "$1/etc/machine-id" "$1/etc/resolv.conf"',
    'touch "$1/etc/machine-id"',
    'printf "granvik\\n" >"$1/etc/hostname"',
    'printf "127.0.0.1 localhost granvik\\n::1 localhost\\n" >"$1/etc/hosts"',
]


def cannot_build():
    """Why no root can be made here, or None."""
    if not Path("/etc/debian_version").exists():
        return "this is not Debian"
    if shutil.which("mmdebstrap") is None:
        return "mmdebstrap is missing; install the package of that name"
    return None


def debian_root(cache, packages, spare):
    """A directory with a root that has the packages, made if the cache has none.

    `spare` names packages that are not installed, and whose files lie in /var/cache/spare/NAME with those of what they need
    beyond the root: the container has no network to fetch them by.
    """
    recipe = [*sorted({*_BASE, *packages}), "spare:", *spare, *_HOOKS, *map(str, _sources())]
    key = hashlib.sha256("\n".join(recipe).encode()).hexdigest()[:16]
    made = cache / f"debian-{key}"
    if made.is_dir():
        return made
    cache.mkdir(parents=True, exist_ok=True)
    for old in cache.glob("debian-*"):
        shutil.rmtree(old)
    unfinished = cache / f"debian-{key}.{os.getpid()}"
    try:
        _make(unfinished, sorted({*_BASE, *packages}), spare, cache / "mmdebstrap.log")
        unfinished.rename(made)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return made


def _make(target, packages, spare, log):
    hooks = [*_spare_hooks(spare), *_HOOKS]
    # The documentation and the other languages would double its size.
    excluded = ["/usr/share/doc/*", "/usr/share/locale/*", "/usr/share/man/*/*"]
    command = [
        "mmdebstrap", "--mode=root", "--format=directory", "--variant=apt", "--include=" + ",".join(packages),
        '--aptopt=Acquire::Languages "none"', '--aptopt=APT::Install-Recommends "false"',
        *(f"--dpkgopt=path-exclude={path}" for path in excluded),
        *(f"--customize-hook={hook}" for hook in hooks), "bookworm", str(target), *map(str, _sources())]
    with open(log, "wb") as output:
        ended = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, timeout=900,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "TMPDIR": "/var/tmp"})
    if ended.returncode != 0:
        raise AssertionError(f"mmdebstrap ended with {ended.returncode}: {log.read_text(errors='replace')[-3000:]}")


def _spare_hooks(spare):
    """Fetches packages and what they need into the root without installing them."""
    for name in spare:
        folder = f"/var/cache/spare/{name}"
        yield f'mkdir -p "$1{folder}/partial" && chroot "$1" env DEBIAN_FRONTEND=noninteractive apt-get --yes ' \
            f'--download-only -o Dir::Cache::archives={folder} -o APT::Sandbox::User=root install {name} ' \
            f'&& rm -rf "$1{folder}/partial" "$1{folder}/lock"'


def _sources():
    """The Debian sources of this machine, so that a mirror set up here is used; without any, mmdebstrap has its own."""
    files = [Path("/etc/apt/sources.list"), *sorted(Path("/etc/apt/sources.list.d").glob("*"))]
    return [file for file in files if file.suffix in (".list", ".sources") and file.is_file() and _is_debian(file)]


def _is_debian(file):
    lines = [line for line in file.read_text().splitlines() if line.strip() and not line.startswith("#")]
    return any("debian.org/debian" in line or "debian-archive-keyring" in line for line in lines)
