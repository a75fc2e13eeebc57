# The release build that the quickstart, the package and the tests share; to be sourced by bash after common.sh.
# shellcheck shell=bash

# There is one release build, with the Swift runtime in the programs, so that they run without a toolchain. Other
# options would compile everything again. It has a folder of its own in .build, so that it can be made while the debug build
# is made or used: SwiftPM lets one process at a time into a folder. Addresses of the libraries are resolved at start, after which the table of them
# cannot be written, and libraries are looked for where the system has them only.
release_options=(
    -c release --scratch-path .build/static --static-swift-stdlib --disable-local-rpath -Xlinker -z -Xlinker now
)

# Builds the programs, uppsiktd and uppsiktctl unless others are named, and sets UPPSIKT_BIN to the directory that holds them.
#
#     build_release ROOT [PRODUCT...]
build_release() {
    local root=$1 log=$1/.build/release.log product products=("${@:2}")
    [[ ${#products[@]} -gt 0 ]] || products=(uppsiktd uppsiktctl)
    need_packages libsystemd-dev libsqlite3-dev pkg-config tzdata
    find_swift
    mkdir -p "$root/.build" 2>/dev/null || refuse "$root cannot be written to; clone it to a directory of your own"
    say "building; the first time takes minutes"
    cd "$root" || refuse "$root cannot be entered"
    # One product after the other, since toolchains cannot link all targets statically, among them the tests'.
    for product in "${products[@]}"; do
        if ! with_progress "$log" build swift build "${release_options[@]}" --product "$product"; then
            { grep -E '(^|[ :])error:' "$log" || tail -n 30 "$log"; } | head -n 30 >&2
            refuse "the build failed; everything it said is in $log"
        fi
    done
    # shellcheck disable=SC2034 # whoever sources this uses it
    UPPSIKT_BIN=$(swift build "${release_options[@]}" --show-bin-path)
}
