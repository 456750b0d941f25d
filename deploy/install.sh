#!/usr/bin/env bash
# Installs the hub on one Debian 12 or 13 machine: RabbitMQ, PostgreSQL, router, adapters, desk.
#   install.sh --binaries DIR --municipality GMnnnn [options]
# Run it as root. Run twice it changes nothing; stopped half way it goes on where it was. deploy/README.md tells the rest.
#
#   --binaries DIR        what deploy/publish.sh made: folders hub, router, adapters, desk
#   --municipality CODE   the first municipality, one of deploy/config/municipalities, such as GM0637
#   --name HOST           the name under which partners and teams reach it (default: this machine's)
#   --certificate FILE    its certificate with the chain, in PEM; with --certificate-key FILE
#   --self-made-tls       a certificate made here, for trying only
#                         (without either the workers listen on this machine alone, for a proxy with TLS)
#   --database NAME       PostgreSQL's database and role (default hub)
#   --virtual-host NAME   RabbitMQ's virtual host and user (default hub)
#   --dry-run             says what it would do, and does nothing
#   --help                this
# Exit codes: 0 done, 1 something stands in the way and is said, 2 wrong use.
set -uo pipefail

here="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)"
# For its tests: other places, and no accounts, packages or units (HUB_TRIAL=true), with HUB_PSQL and HUB_RABBITMQCTL for other servers.
etc="${HUB_ETC:-/etc/hub}" opt="${HUB_OPT:-/opt/hub}" var="${HUB_VAR:-/var/lib/hub}" bin="${HUB_BIN:-/usr/local/bin}"
units="${HUB_UNITS:-/etc/systemd/system}" trial="${HUB_TRIAL:-false}"
database_port="${HUB_DATABASE_PORT:-5432}" broker_port="${HUB_BROKER_PORT:-5672}"
binaries="" municipality="" name="" certificate="" certificate_key="" tls=false dry_run=false scheme=http
database=hub virtual_host=hub

# shellcheck source=deploy/install/words.sh
. "$here/install/words.sh"
# shellcheck source=deploy/install/machine.sh
. "$here/install/machine.sh"
# shellcheck source=deploy/install/settings.sh
. "$here/install/settings.sh"
# shellcheck source=deploy/install/servers.sh
. "$here/install/servers.sh"

usage() { printf 'install: %s\ninstall: see %s --help\n' "$1" "${0##*/}" >&2; exit 2; }
while (($# > 0)); do
    case "$1" in
        --help | -h) sed -n '2,/^# Exit codes/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
        --dry-run) dry_run=true; shift ;;
        --self-made-tls) tls=true; shift ;;
        --binaries | --municipality | --name | --certificate | --certificate-key | --database | --virtual-host)
            (($# > 1)) || usage "$1 needs a value"
            case "$1" in
                --binaries) binaries="$2" ;;
                --municipality) municipality="${2^^}" ;;
                --name) name="$2" ;;
                --certificate) certificate="$2" tls=true ;;
                --certificate-key) certificate_key="$2" ;;
                --database) database="$2" ;;
                --virtual-host) virtual_host="$2" ;;
            esac
            shift 2 ;;
        *) usage "unknown: $1" ;;
    esac
done
role="$database" broker_user="$virtual_host" municipality_file="${municipality,,}.json"
[[ -n "$name" ]] || name="$(hostname -f 2>/dev/null || hostname)"
if $tls; then scheme=https; fi

begin "what there is"
[[ -n "$binaries" ]] || usage "--binaries says where the programs are; deploy/publish.sh makes them"
[[ -n "$municipality" ]] || usage "--municipality says for whom; there are: $(cd "$here/config/municipalities" && echo *.json | sed 's/\.json//g' | tr "[:lower:]" "[:upper:]")"
[[ "$database" =~ ^[a-z][a-z0-9_]{0,39}$ ]] || usage "--database takes lower-case letters, digits and underscores"
[[ "$virtual_host" =~ ^[a-z][a-z0-9_-]{0,39}$ ]] || usage "--virtual-host takes lower-case letters, digits and hyphens"
[[ "$name" =~ ^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$ ]] || usage "--name takes a host name"
[[ -z "$certificate" || -n "$certificate_key" ]] || usage "--certificate needs --certificate-key"
[[ -f "$here/config/municipalities/$municipality_file" ]] ||
    usage "there is no $municipality; there are: $(cd "$here/config/municipalities" && echo *.json | sed 's/\.json//g' | tr "[:lower:]" "[:upper:]")"
for file in "$certificate" "$certificate_key"; do [[ -z "$file" || -r "$file" ]] || fail "there is no file $file that can be read"; done
for part in hub router adapters desk; do
    [[ -x "$binaries/$part/$(program_of "$part")" ]] || fail "$binaries/$part has no $(program_of "$part")" "make them: deploy/publish.sh --output DIR, and give DIR"
done
if ! $trial; then
    debian="$(. /etc/os-release 2>/dev/null && printf '%s %s' "${ID:-}" "${VERSION_ID:-}")"
    [[ "$debian" =~ ^debian\ 1[23]$ ]] || fail "this is for Debian 12 and 13; here it is: ${debian:-unknown}" "deploy/README.md tells each step by hand"
    [[ $EUID -eq 0 ]] || fail "only root can do this" "run it with sudo, or as root"
fi
binaries="$(readlink -f "$binaries")"
scratch="$(umask 077 && mktemp -d)" && trap ended EXIT && trap 'exit 130' INT TERM
version="$(hub --version 2>"$scratch/hub")" || { sed 's/^/  /' "$scratch/hub" | head -5 >&2; fail "the programs in $binaries do not run here" "made for another kind of machine? see deploy/publish.sh --help"; }
exec 9>"${HUB_LOCK:-/run/lock/hub-install}"
flock -n 9 || fail "another installation is going on on this machine" "wait until it is done"
say "hub ${version%%+*}, for $municipality, as $name$($dry_run && echo '; nothing is changed')"

$trial || step_packages
$trial || step_accounts
step_programs
step_secrets
step_database
step_settings
step_tls
step_keys
step_broker
step_ledger
$trial || step_units

step="the end"
if $dry_run; then
    printf '\nwould do %d, %d is so already; nothing was changed\n' "$would" "$same"
elif ((changed == 0)); then
    printf '\nnothing was changed: all %d is so already\n' "$same"
else
    printf '\ndone: %d changed, %d was so already\n' "$changed" "$same"
    say "next: hand over the keys of teams in $etc/keys/teams-private and of the operator in $etc/keys/operators-private, and delete them there;"
    say "      hub partner new --config $etc/config … for each partner (deploy/README.md)"
fi
