# shellcheck shell=bash
# How the installer speaks, and the one way in which it changes a machine: look, do, look again.

changed=0 same=0 would=0
step="the beginning"

say() { printf '%s\n' "$*"; }
begin() { step="$1"; printf '\n== %s\n' "$1"; }

# fail WHAT [ADVICE]: says what stands in the way and what to do about it, and ends.
fail() {
    printf 'install: %s\n' "$1" >&2
    [[ -z "${2:-}" ]] || printf 'install: %s\n' "$2" >&2
    exit 1
}

# What did not happen yet happens at the next run: every step looks first.
ended() {
    local code=$?
    rm -rf "${scratch:-/nonexistent}"
    if ((code != 0)); then
        printf 'install: stopped at: %s. What was done stays; run the same command again and it goes on from there.\n' "$step" >&2
    fi
}

# ensure WHAT CHECK DO: where CHECK says that it is so, nothing happens; else DO does it and CHECK must agree.
ensure() {
    if "$2" >/dev/null 2>&1; then
        same=$((same + 1))
        say "is so      $1"
    elif $dry_run; then
        would=$((would + 1))
        say "would do   $1"
    else
        "$3" || fail "this did not work: $1"
        "$2" >/dev/null 2>&1 || fail "this was done and is not so: $1"
        changed=$((changed + 1))
        say "did        $1"
    fi
}

# owned PATH OWNER:GROUP MODE: whether a file or folder belongs to whom it should and is open as far as it should.
owned() { [[ -e "$1" && ("$(stat -c '%U:%G %a' "$1")" == "$2 $3" || ($trial == true && "$(stat -c %a "$1")" == "$3")) ]]; }

# give PATH OWNER:GROUP MODE
give() { { $trial || chown -h "$2" "$1"; } && chmod "$3" "$1"; }

# put FILE OWNER:GROUP MODE: standard input becomes the file, whole or not at all, and never readable by others in between.
put() {
    local new="$1.new.$$"
    (umask 077 && cat >"$new") && give "$new" "$2" "$3" && mv -f "$new" "$1"
}

random() { head -c 32 /dev/urandom | base64 | tr -d '/+=\n' | head -c 40; }

# holds LINE: whether standard input has that line. Reads all of it: what grep -q leaves unread is a broken pipe for who writes.
holds() { local all; all="$(cat)"; [[ $'\n'"$all"$'\n' == *$'\n'"$1"$'\n'* ]]; }
