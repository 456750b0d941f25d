# shellcheck shell=bash
# The machine: packages, accounts, programs, units.

packages=(rabbitmq-server postgresql openssl curl ca-certificates)

missing_packages() {
    local name
    for name in "${packages[@]}"; do
        [[ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" == installed ]] || printf '%s\n' "$name"
    done
}
packages_there() { [[ -z "$(missing_packages)" ]]; }

# All are fetched before one is installed, so that a network that fails half way leaves nothing half done.
packages_install() {
    local missing
    mapfile -t missing < <(missing_packages)
    # What was interrupted before is finished first. The lock (9) is not for what starts here and stays.
    DEBIAN_FRONTEND=noninteractive dpkg --configure -a >/dev/null 2>"$scratch/apt" 9>&- || true
    apt-get update -qq >/dev/null 2>"$scratch/apt" || say "apt-get update did not work; what is known and fetched already may do"
    if ! DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --download-only "${missing[@]}" \
        >/dev/null 2>"$scratch/apt"; then
        sed -n '/^[EW]:/s/^/  apt: /p' "$scratch/apt" | head -5 >&2
        fail "missing: ${missing[*]}; apt cannot fetch them, and nothing was installed" \
            "see to the network or the lines in /etc/apt/sources.list*, or install them by hand: apt-get install ${missing[*]}"
    fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null 2>"$scratch/apt" 9>&- || {
        sed -n '/^[EW]:/s/^/  apt: /p' "$scratch/apt" | head -5 >&2
        fail "apt could not install: ${missing[*]}" "mend it with: dpkg --configure -a; apt-get install ${missing[*]}"
    }
}

step_packages() {
    begin "packages"
    ensure "packages: ${packages[*]}" packages_there packages_install
}

accounts_there() {
    local group
    for group in hub hub-tls; do getent group "$group" || return 1; done
    [[ " $(id -nG hub-router) " == *" hub "* && " $(id -nG hub-adapters) " == *" hub "* && " $(id -nG hub-desk) " != *" hub "* ]] &&
        for group in hub-router hub-adapters hub-desk; do [[ " $(id -nG "$group") " == *" hub-tls "* ]] || return 1; done
}
accounts_make() {
    local name
    for name in hub hub-tls; do getent group "$name" >/dev/null || groupadd --system "$name" || return 1; done
    for name in hub-router hub-adapters hub-desk; do
        getent group "$name" >/dev/null || groupadd --system "$name" || return 1
        id "$name" >/dev/null 2>&1 ||
            useradd --system --gid "$name" --home-dir /nonexistent --no-create-home --shell /usr/sbin/nologin "$name" || return 1
        usermod --append --groups hub-tls "$name" || return 1
    done
    usermod --append --groups hub hub-router && usermod --append --groups hub hub-adapters || return 1
    if [[ " $(id -nG hub-desk) " == *" hub "* ]]; then gpasswd --delete hub-desk hub >/dev/null; fi
}

step_accounts() {
    begin "accounts"
    ensure "accounts hub-router, hub-adapters (both in hub), hub-desk (not in hub), all in hub-tls" accounts_there accounts_make
}

program_there() { [[ -x "$opt/$part/$(program_of "$part")" ]] && diff -rq "$binaries/$part" "$opt/$part"; }
# Beside it first, so that a unit that restarts in between finds the old one or the new one, and no half.
program_copy() {
    rm -rf "$opt/$part.new" "$opt/$part.old" && mkdir -p "$opt" && cp -R "$binaries/$part/." "$opt/$part.new" &&
        chmod -R u=rwX,go=rX "$opt/$part.new" && { [[ ! -e "$opt/$part" ]] || mv "$opt/$part" "$opt/$part.old"; } &&
        mv "$opt/$part.new" "$opt/$part" && rm -rf "$opt/$part.old" && replaced=true
}
program_of() {
    case "$1" in hub) echo Hub.Standalone ;; router) echo Hub.Router ;; adapters) echo Hub.Adapters ;; desk) echo Hub.Desk ;; esac
}
command_there() { [[ "$(readlink -f "$bin/hub")" == "$(readlink -f "$opt/hub/Hub.Standalone")" ]]; }
command_link() { mkdir -p "$bin" && ln -sfn "$opt/hub/Hub.Standalone" "$bin/hub"; }
papers_there() { [[ -f "$opt/docs/operators.md" ]] && diff -rq "$here/../docs" "$opt/docs"; }
papers_copy() { rm -rf "$opt/docs" && cp -R "$here/../docs" "$opt/docs" && chmod -R u=rwX,go=rX "$opt/docs"; }

step_programs() {
    begin "programs"
    for part in hub router adapters desk; do
        ensure "program $opt/$part" program_there program_copy
    done
    ensure "command $bin/hub" command_there command_link
    [[ ! -d "$here/../docs" ]] || ensure "guides in $opt/docs" papers_there papers_copy
}

units_there() { local u; for u in router adapters desk; do cmp -s "$here/systemd/hub-$u.service" "$units/hub-$u.service" || return 1; done; }
units_copy() { mkdir -p "$units" && install -m 644 "$here"/systemd/hub-{router,adapters,desk}.service "$units/" && replaced=true; }
enabled_there() { systemctl is-enabled --quiet hub-router hub-adapters hub-desk && systemctl is-active --quiet hub-router hub-adapters hub-desk; }
enabled_do() { systemctl daemon-reload && systemctl enable --quiet hub-router hub-adapters hub-desk && systemctl restart hub-router hub-adapters hub-desk; }
ready_there() {
    local port
    for port in 8080 8081 8082; do
        curl -sfk -o /dev/null --max-time 10 "$scheme://127.0.0.1:$port/health/ready" || return 1
    done
}
ready_wait() {
    local tries
    for ((tries = 0; tries < 60; tries++)); do ready_there && return 0; sleep 1; done
    fail "the workers run and are not ready after a minute" "look: journalctl -u hub-router -u hub-adapters -u hub-desk; hub status --config $etc/config"
}

step_units() {
    begin "units"
    replaced=${replaced:-false}
    ensure "units hub-router, hub-adapters, hub-desk in $units" units_there units_copy
    if [[ ! -d /run/systemd/system ]]; then
        say "not done   systemd does not run here, so nothing was started. Start each as its own account, for instance:"
        for part in router adapters desk; do
            say "             setpriv --reuid hub-$part --regid hub-$part --init-groups $opt/$part/$(program_of "$part") --config $etc/config"
        done
        return
    fi
    if $replaced && ! $dry_run; then systemctl daemon-reload; systemctl try-restart hub-router hub-adapters hub-desk; fi
    ensure "units enabled and started" enabled_there enabled_do
    ensure "workers ready at 8080, 8081 and 8082" ready_there ready_wait
}
