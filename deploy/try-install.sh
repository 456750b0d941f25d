#!/usr/bin/env bash
# Tries deploy/install.sh in a Debian root of its own: fresh, again, stopped at any moment, half set up, without network.
#   try-install.sh --binaries DIR [--suite bookworm|trixie] [--keep]
# As root, with debootstrap; takes minutes and about two gigabytes in a temporary folder, and reaches Debian's mirror.
# The servers run in a network and processes of their own, which end with it.
set -uo pipefail

here="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)"
binaries="" suite=bookworm keep=false mirror="${HUB_MIRROR:-http://deb.debian.org/debian}"
while (($# > 0)); do
    case "$1" in
        --help | -h) sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
        --binaries) binaries="$(readlink -f "${2:-}")"; shift 2 || exit 2 ;;
        --suite) suite="${2:-}"; shift 2 || exit 2 ;;
        --keep) keep=true; shift ;;
        *) echo "try-install: unknown: $1" >&2; exit 2 ;;
    esac
done
[[ -d "$binaries/hub" ]] || { echo "try-install: --binaries takes what deploy/publish.sh made" >&2; exit 2; }
[[ $EUID -eq 0 ]] || { echo "try-install: only root can make a root" >&2; exit 2; }
for tool in debootstrap unshare chroot ip; do
    command -v "$tool" >/dev/null || { echo "try-install: $tool is missing (apt-get install debootstrap util-linux iproute2)" >&2; exit 3; }
done

place="$(mktemp -d)" failed=0 passed=0
# shellcheck disable=SC2317 # called at the end
finish() { if $keep; then echo "kept: $place"; else rm -rf "$place"; fi; }
trap finish EXIT
say() { printf '\n=== %s\n' "$*"; }
expect() { # WHAT FILE TEXT
    if grep -qF -- "$3" "$2"; then passed=$((passed + 1)); echo "good   $1"; else failed=$((failed + 1)); echo "WRONG  $1: '$3' is not in:"; tail -25 "$2"; fi
}
without() { # WHAT FILE TEXT
    if grep -qF -- "$3" "$2"; then failed=$((failed + 1)); echo "WRONG  $1"; else passed=$((passed + 1)); echo "good   $1"; fi
}
check() { # WHAT COMMAND...
    if "${@:2}"; then passed=$((passed + 1)); echo "good   $1"; else failed=$((failed + 1)); echo "WRONG  $1"; fi
}

say "a Debian root of $suite ($(date -u +%T))"
debootstrap --variant=minbase --include=ca-certificates "$suite" "$place/clean" "$mirror" >"$place/debootstrap.log" 2>&1 ||
    { tail -5 "$place/debootstrap.log" >&2; echo "try-install: debootstrap could not make the root" >&2; exit 3; }
mkdir -p "$place/clean/src"
cp -R "$here" "$place/clean/src/deploy"
cp -R "$here/../docs" "$place/clean/src/docs"
cp -R "$binaries" "$place/clean/binaries"
cp /etc/resolv.conf "$place/clean/etc/resolv.conf"
printf '127.0.0.1 localhost\n127.0.1.1 %s\n' "$(hostname)" >"$place/clean/etc/hosts"

# What is inside a root: its own network with nothing but loopback, its own processes, and an end to all of them.
inside() { # ROOT SCRIPT
    unshare --net --pid --mount --fork --kill-child sh -c "ip link set lo up; mount -t proc proc '$1/proc'; exec chroot '$1' bash -c \"\$0\"" "$2"
}
install="/src/deploy/install.sh --binaries /binaries --municipality GM0637 --name hub.example.nl --self-made-tls"

say "without network"
inside "$place/clean" "$install" >"$place/none.txt" 2>&1
expect "names what is missing" "$place/none.txt" "missing: rabbitmq-server"
expect "says what to do" "$place/none.txt" "see to the network"
check "nothing half done" test ! -e "$place/clean/etc/hub"

say "packages fetched ($(date -u +%T))"
chroot "$place/clean" sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --download-only rabbitmq-server postgresql openssl curl ca-certificates iproute2' \
    >"$place/apt.log" 2>&1 || { tail -5 "$place/apt.log" >&2; echo "try-install: the packages could not be fetched" >&2; exit 3; }

say "what it would do"
inside "$place/clean" "$install --dry-run" >"$place/dry.txt" 2>&1
expect "says what it would do" "$place/dry.txt" "nothing was changed"
check "and does nothing" test ! -e "$place/clean/etc/hub"

say "stopped at every step, then to the end ($(date -u +%T))"
cp -a "$place/clean" "$place/stopped"
for at in packages accounts programs "folders and secrets" database configuration TLS keys broker ledger units; do
    # Stopped hard the moment that the step begins, and once a second later, in the midst of it.
    inside "$place/stopped" "set -m; $install >/out.txt 2>&1 & p=\$!; until grep -qxF '== $at' /out.txt 2>/dev/null || ! kill -0 \$p 2>/dev/null; do sleep 0.05; done; sleep 0.\$((RANDOM % 9)); kill -9 -- -\$p 2>/dev/null; true"
    echo "       stopped at $at"
done
inside "$place/stopped" "$install; $install" >"$place/stopped.txt" 2>&1
expect "goes on to the end" "$place/stopped.txt" "done:"
expect "and then has nothing to do" "$place/stopped.txt" "nothing was changed"

say "fresh, and a signal through it ($(date -u +%T))"
cp -a "$place/clean" "$place/fresh"
cat >"$place/fresh/journey.sh" <<'JOURNEY'
INSTALL || exit 1
for who in router adapters desk; do
    case $who in router) program=Hub.Router ;; adapters) program=Hub.Adapters ;; desk) program=Hub.Desk ;; esac
    setpriv --reuid hub-$who --regid hub-$who --init-groups /opt/hub/$who/$program --config /etc/hub/config >/var/log/hub-$who.txt 2>&1 &
done
hub partner new wijkpost-oost --name "Wijkpost Oost" --kind wijkpost --municipality GM0637 --oin 00000009990000000699 --config /etc/hub/config >/tmp/partner.txt || exit 1
chgrp -R hub-adapters /etc/hub/keys/partners && chmod -R u=rwX,g=rX,o= /etc/hub/keys/partners
for try in $(seq 90); do
    curl -sfk https://127.0.0.1:8080/health/ready && curl -sf http://127.0.0.1:8081/health/ready && curl -sfk https://127.0.0.1:8082/health/ready && break
    sleep 1
done
echo
curl -sk -o /dev/null -w 'desk %{http_code}\n' https://127.0.0.1:8082/desk
key="$(grep -o 'hub_wijkpost-oost_[A-Za-z0-9_-]*' /tmp/partner.txt)"
cat >/tmp/first.json <<'EVENT'
{ "specversion": "1.0", "id": "eerste-1", "source": "urn:nld:oin:00000009990000000699:proef", "type": "nl.wijkhub.signaal.v1",
  "data": { "id": "eerste-1", "source": "wijkpost", "municipality": "GM0637", "reportedAt": "2026-11-02T09:00:00+01:00",
    "description": "Bij de speeltuin in Oosterheem ligt al weken grofvuil.", "location": { "place": "Zoetermeer", "neighbourhood": "Oosterheem" } } }
EVENT
receipt="$(curl -sk -X POST https://127.0.0.1:8080/v1/signals -H "X-API-Key: $key" -H 'Content-Type: application/cloudevents+json' --data @/tmp/first.json | tee /tmp/answer.txt | grep -o '[0-9a-f-]\{36\}' | head -1)"
for try in $(seq 30); do
    curl -sk "https://127.0.0.1:8080/v1/signals/$receipt" -H "X-API-Key: $key" >/tmp/state.txt
    grep -q '"state":"routed"' /tmp/state.txt && break
    sleep 1
done
cat /tmp/answer.txt /tmp/state.txt; echo
# What a worker says of itself is some seconds old: the first good word counts.
for try in $(seq 30); do hub status --config /etc/hub/config >/tmp/status.txt; code=$?; ((code == 0)) && break; sleep 2; done
cat /tmp/status.txt; echo "status $code"
rabbitmqctl -q version; rabbitmqctl -q export_definitions /tmp/found.json --format json >/dev/null
hub topology check --config /etc/hub/config --definitions /tmp/found.json; echo "topology $?"
ps axww -o args >/tmp/processes.txt 2>/dev/null || cat /proc/[0-9]*/cmdline | tr '\0' ' ' >/tmp/processes.txt
INSTALL
JOURNEY
sed -i "s#INSTALL#$install#" "$place/fresh/journey.sh"
inside "$place/fresh" "bash /journey.sh" >"$place/fresh.txt" 2>&1
expect "installs" "$place/fresh.txt" "done:"
expect "desk answers" "$place/fresh.txt" "desk 200"
expect "again changes nothing" "$place/fresh.txt" "nothing was changed"
expect "a signal reaches its team" "$place/fresh.txt" '"state":"routed"'
expect "all works" "$place/fresh.txt" "status 0"
expect "the broker is as this release of it must be" "$place/fresh.txt" "topology 0"
for secret in broker database; do
    without "the password of $secret is not on the screen" "$place/fresh.txt" "$(cat "$place/fresh/etc/hub/secrets/$secret")"
    check "the password of $secret is in no log" bash -c "! grep -rqF '$(cat "$place/fresh/etc/hub/secrets/$secret")' '$place/fresh/var/log'"
done

say "a machine half set up ($(date -u +%T))"
cp -a "$place/clean" "$place/half"
cat >"$place/half/before.sh" <<'BEFORE'
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends rabbitmq-server postgresql openssl curl >/dev/null 2>&1
service postgresql start >/dev/null 2>&1; service rabbitmq-server start >/dev/null 2>&1
for try in $(seq 30); do rabbitmqctl -q list_vhosts >/dev/null 2>&1 && break; sleep 2; done
useradd --system hub-desk; groupadd --system hub; usermod -aG hub hub-desk
runuser -u postgres -- psql -qc "CREATE ROLE hub SUPERUSER LOGIN" -c "CREATE DATABASE hub OWNER postgres TEMPLATE template0 ENCODING 'UTF8'" -c "CREATE DATABASE winkel"
rabbitmqctl -q add_vhost winkel; printf ietsanders1 | rabbitmqctl add_user hub >/dev/null; rabbitmqctl -q set_user_tags hub administrator
INSTALL
echo "first $?"
INSTALL --database wijkhub; echo "second $?"
runuser -u postgres -- psql -Atc "SELECT 'winkel is there' FROM pg_database WHERE datname = 'winkel'"
rabbitmqctl -q list_vhosts; rabbitmqctl -q list_users
BEFORE
sed -i "s#INSTALL#$install#" "$place/half/before.sh"
inside "$place/half" "bash /before.sh" >"$place/half.txt" 2>&1
expect "a database of somebody else is left alone" "$place/half.txt" "there is a database hub already, of postgres"
expect "with another name it installs" "$place/half.txt" "second 0"
expect "what others have stays" "$place/half.txt" "winkel is there"
expect "guest stays where the broker serves others, and that is said" "$place/half.txt" "left as is  user guest"
expect "the broker's user lost its tags" "$place/half.txt" "hub	[]"

say "$passed good, $failed wrong ($(date -u +%T)); what was printed:"
cat "$place/fresh.txt"
exit $((failed > 0))
