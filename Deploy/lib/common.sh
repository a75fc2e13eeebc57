# Shared by the scripts of Deploy/ and Tests/System/; to be sourced by bash.
# shellcheck shell=bash

# Prints a message to standard error, apart from a script's result on standard output.
say() { printf '%s\n' "$*" >&2; }

# Ends the script with one sentence that says why and what to do.
refuse() {
    say "${0##*/}: $*"
    exit 1
}

# Prints those of the named Debian packages that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] ||
            printf '%s\n' "$package"
    done
}

# Installs those of the named Debian packages that are missing. Only root can; for others it lists them and fails.
need_packages() {
    local missing
    command -v dpkg-query >/dev/null || refuse "this is not Debian; install the equivalents of these Debian packages by hand: $*"
    mapfile -t missing < <(missing_packages "$@")
    [[ ${#missing[@]} -gt 0 ]] || return 0
    [[ $EUID -eq 0 ]] || refuse "missing Debian packages; as root: apt-get install ${missing[*]}"
    say "installing ${missing[*]}"
    # The package lists may be old, or empty in a fresh container; they are fetched only if installing fails.
    apt_install "${missing[@]}" || { apt-get update --quiet=2 >&2 && apt_install "${missing[@]}"; } ||
        refuse "apt-get could not install ${missing[*]}; the lines above say why"
}

# Installs packages without prompts or progress bars, waiting for another apt that holds the lock.
apt_install() {
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2 --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null >&2
}

# Puts a Swift toolchain of at least 6.2 on PATH, from PATH itself or from the usual places.
find_swift() {
    local directory version
    if ! command -v swift >/dev/null; then
        for directory in /opt/swift/usr/bin /usr/local/swift/usr/bin /usr/share/swift/usr/bin \
            "${HOME:-/root}/.local/share/swiftly/bin"; do
            [[ -x $directory/swift ]] || continue
            PATH=$PATH:$directory
            export PATH
            break
        done
    fi
    command -v swift >/dev/null ||
        refuse "no Swift toolchain on PATH or in /opt/swift; install Swift 6.2 or later from https://www.swift.org/install/"
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    [[ -n $version ]] || refuse "$(command -v swift) does not print its version; is the toolchain complete?"
    [[ $(printf '6.2\n%s\n' "$version" | sort --version-sort | head -n 1) == 6.2 ]] ||
        refuse "Swift $version is too old; install 6.2 or later from https://www.swift.org/install/"
}

# Runs a command with its output in a file, and says now and then how far it is, unless UPPSIKT_PROGRESS is "none".
#
#     with_progress LOG LABEL COMMAND [ARGUMENT...]
with_progress() {
    local log=$1 label=$2 pid status=0 began=$SECONDS next=30
    shift 2
    "$@" </dev/null >"$log" 2>&1 &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        sleep 0.2
        if [[ ${UPPSIKT_PROGRESS-} != none ]] && ((SECONDS - began >= next)); then
            say "$label: $((SECONDS - began)) s: $(tail -n 1 "$log" | tr -d '\r' | cut -c 1-100)"
            next=$((next + 30))
        fi
    done
    wait "$pid" || status=$?
    return "$status"
}
