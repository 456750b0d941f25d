#!/usr/bin/env bash
# The test pipeline behind `./hub test`: servers, restore, build, format, every test project, one line with the sum.
# ./hub test                 everything
# ./hub test --fast          no format check, no system tests
# ./hub test --soak MINUTES  nothing lost: two adapters, two routers, a broker and a database under faults that a seed draws (--seed N to repeat
#                            one), then the account; the log stays in artifacts/soak-SEED.log. HUB_SOAK_RATE says how many signals come in a second
#                            at each adapter (100), HUB_SOAK_PAUSE under how many seconds faults follow each other (4); --nodes 3 has a broker of three nodes, which are killed and lose sight of each other;
#                            HUB_SOAK_ONLY=WORD,WORD only has faults with these words in their names
# ./hub test --upgrade FROM  routers and adapters of a commit (or tag) beside those of now, in the order of the operators' guide, there and back,
#                            under load and with the account; builds the old ones from their own sources first
# ./hub test WORD...         only tests whose full name holds one of the words; no format check
set -uo pipefail

root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
cd "$root" || exit 3
fast=false
soak=""
seed=""
nodes=1
upgrade=""
words=()
number() {
    [[ ${2:-} =~ ^[0-9]{1,9}$ && $2 -gt 0 ]] || { echo "hub test: $1 wants a whole number above 0" >&2; exit 2; }
    printf '%s' "$2"
}
while (($#)); do
    case "$1" in
        --fast) fast=true ;;
        --soak) soak="$(number "$1" "${2:-}")" || exit 2; shift ;;
        --seed) seed="$(number "$1" "${2:-}")" || exit 2; shift ;;
        --nodes) nodes="$(number "$1" "${2:-}")" || exit 2; shift ;;
        --upgrade) upgrade="$(git rev-parse --quiet --verify "${2:-}^{commit}")" || { echo "hub test: --upgrade wants a commit or tag, not '${2:-}'" >&2; exit 2; }; shift ;;
        --help | -h) sed -n '2,11s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
        -*) echo "hub test: unknown option $1; known: --fast, --soak MINUTES, --seed N, --nodes N, --upgrade FROM, or words of test names" >&2; exit 2 ;;
        *) words+=("$1") ;;
    esac
    shift
done

passed=0 failed=0 skipped=0 trouble=0
began=$SECONDS

step() { printf '\n== %s (%d s)\n' "$1" "$((SECONDS - began))"; }

# Where the time goes: the whole run must fit in what CI has for it.
slowest() {
    printf '\nslowest:\n'
    grep -hoE ' name="[^"]*" result="[A-Za-z]*" time="[0-9.]+"' artifacts/test-Hub.*.xml 2>/dev/null |
        sed -E 's/ name="([^"]*)" result="[A-Za-z]*" time="([0-9]+)[0-9.]*"/\2 s \1/' |
        sort -rn | head -15
}

finish() {
    # Said once more, by name, at the end: what stood between is long.
    if ((failed > 0)); then
        grep -hE '^ +[A-Za-z0-9_.]+\.[A-Za-z0-9_]+.* \[FAIL\]' artifacts/test-Hub.*.log 2>/dev/null | sed -E 's/^ +/failed: /; s/ \[FAIL\]$//'
    fi
    printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    if ((failed > 0 || trouble > 0)); then exit 1; fi
    if ((passed == 0)); then exit 1; fi
    exit 0
}

give_up() {
    echo "hub test: $1" >&2
    failed=$((failed + 1))
    finish
}

# Only the programs are needed: the tests start private servers in temporary folders. The packages' own services must stay off.
install_servers() {
    local missing=()
    [[ -x /usr/lib/rabbitmq/bin/rabbitmq-server ]] || missing+=(rabbitmq-server)
    compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || missing+=(postgresql)
    command -v curl >/dev/null 2>&1 || missing+=(curl) # the partner's guide uses it, and a test does what the guide says
    # the teams' guide has two examples in Python, and a test runs them
    [[ -e /usr/lib/python3/dist-packages/cryptography ]] || missing+=(python3-cryptography)
    [[ -e /usr/lib/python3/dist-packages/pika ]] || missing+=(python3-pika)
    [[ -x /usr/bin/promtool ]] || missing+=(prometheus) # what deploy/monitoring brings is read by the real one
    compgen -G '/usr/lib/*/faketime/libfaketimeMT.so.1' >/dev/null || missing+=(libfaketime) # clocks that step in the soak
    [[ -x /usr/bin/chromium ]] || missing+=(chromium) # the desk is tried as a person does, in a browser
    ((${#missing[@]})) || return 0
    local as=()
    if [[ $EUID -ne 0 ]]; then
        if ! command -v sudo >/dev/null 2>&1 || ! sudo -n true 2>/dev/null; then
            echo "hub test: install these first (as root: apt-get install ${missing[*]}); the tests start private instances of them" >&2
            return 1
        fi
        as=(sudo -n)
    fi
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "hub test: install ${missing[*]} with this system's package manager; the tests start private instances of them" >&2
        return 1
    fi
    step "installing ${missing[*]}"
    local policy=/usr/sbin/policy-rc.d own=false code=0
    if [[ ! -e $policy ]]; then
        printf '#!/bin/sh\nexit 101\n' | "${as[@]}" tee $policy >/dev/null && "${as[@]}" chmod 755 $policy && own=true
    fi
    { "${as[@]}" apt-get update -qq && "${as[@]}" env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null; } || code=1
    $own && "${as[@]}" rm -f $policy
    return $code
}

# tests NAME [PREFIX...]: runs a project's tests; the prefix is a command to run them under.
tests() {
    local name="$1" filters=()
    for word in "${words[@]}"; do filters+=(-method "*$word*"); done
    # Many tests wait for servers and processes of their own: twice as many at a time as there are cores.
    "${@:2}" timeout --kill-after=10 1140 dotnet "artifacts/bin/$name/release/$name.dll" -noLogo -noColor -maxThreads 2x \
        -xml "artifacts/test-$name.xml" "${filters[@]}"
}

run_project() {
    local name="$1" log="$root/artifacts/test-$1.log" code line
    step "$name"
    if [[ $name == "$beside" ]]; then
        wait "$beside_job"
        code=$?
        grep -v '^ *\(Discover\|Starting\|Finished\)' "$log"
    else
        tests "$name" 2>&1 | tee "$log" | grep -v '^ *\(Discover\|Starting\|Finished\)'
        code=${PIPESTATUS[0]}
    fi
    line="$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+' "$log" | tail -1)"
    if [[ -z "$line" ]] && ((${#words[@]} > 0 && code == 0)) && grep -qE 'Total: 0$' "$log"; then
        return # no test here has one of the words in its name
    fi
    if [[ -z "$line" ]]; then
        echo "hub test: $name ended with $code and without a summary (see artifacts/test-$name.log)" >&2
        failed=$((failed + 1))
        return
    fi
    local total errors fails skips notrun
    total=$(sed -E 's/.*Total: ([0-9]+).*/\1/' <<<"$line")
    errors=$(sed -E 's/.*Errors: ([0-9]+).*/\1/' <<<"$line")
    fails=$(sed -E 's/.*Failed: ([0-9]+).*/\1/' <<<"$line")
    skips=$(sed -E 's/.*Skipped: ([0-9]+).*/\1/' <<<"$line")
    notrun=$(sed -nE 's/.*Not Run: ([0-9]+).*/\1/p' <<<"$line")
    passed=$((passed + total - fails - skips - ${notrun:-0}))
    failed=$((failed + errors + fails))
    skipped=$((skipped + skips + ${notrun:-0}))
    # A process that ends badly after good tests is not good, but no test matching the words is.
    if ((code != 0 && errors + fails == 0 && total > 0)); then trouble=1; fi
}

# earlier COMMIT: its programs, made once from its own sources.
earlier() {
    local place="artifacts/upgrade/$1"
    [[ -f "$place/made" ]] && return
    rm -rf "$place" && mkdir -p "$place" && git archive "$1" | tar -x -C "$place" || return 1
    for project in Router Adapters Standalone; do
        dotnet publish "$place/src/Hub.$project" -c Release -v quiet -nologo -p:RunAnalyzers=false -p:GenerateDocumentationFile=false \
            -o "$place/programs/Hub.$project" || return 1
    done
    touch "$place/made"
}

rm -f artifacts/test-Hub.*.log artifacts/test-Hub.*.xml
install_servers || give_up "RabbitMQ, PostgreSQL and Chromium are needed"
step "restore"
dotnet restore Hub.sln --locked-mode -v quiet || give_up "restore failed (lock files out of date? run dotnet restore --force-evaluate)"
step "build"
# One compiler for all projects halves the time, also where the surroundings switch that off; it is sent away again, for the tests want its memory.
dotnet build Hub.sln -c Release --no-restore -warnaserror -v quiet -nologo -clp:NoSummary -p:UseSharedCompilation=true || give_up "the build failed"
dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1 || true
if [[ -n $soak ]]; then
    seed="${seed:-$((RANDOM * 32768 + RANDOM + 1))}"
    log="artifacts/soak-$seed.log"
    step "soak of $soak minutes, seed $seed (again: ./hub test --soak $soak --seed $seed --nodes $nodes)"
    HUB_SOAK_MINUTES="$soak" HUB_SOAK_NODES="$nodes" HUB_SEED="$seed" dotnet artifacts/bin/Hub.System.Tests/release/Hub.System.Tests.dll -noLogo -noColor \
        -explicit only -method '*.SoakTests.Soak' -showLiveOutput 2>&1 | sed -u -E 's/^.*\[OUTPUT\] //' | grep --line-buffered -v '^ *\(Discover\|Starting\|Finished\)' | tee "$log"
    grep -q 'Failed: 0,' "$log" && grep -q 'Total: 1,' "$log" || { echo "hub test: the account is not good, see $log" >&2; exit 1; }
    exit 0
fi
if [[ -n $upgrade ]]; then
    step "programs of $upgrade"
    earlier "$upgrade" || give_up "the programs of $upgrade could not be made"
    step "an upgrade from $upgrade"
    HUB_UPGRADE_FROM="$root/artifacts/upgrade/$upgrade" dotnet artifacts/bin/Hub.System.Tests/release/Hub.System.Tests.dll -noLogo -noColor \
        -explicit only -method '*.UpgradeTests.*' -showLiveOutput 2>&1 | sed -u -E 's/^.*\[OUTPUT\] //' | tee "artifacts/upgrade-${upgrade:0:7}.log"
    grep -q 'Failed: 0,' "artifacts/upgrade-${upgrade:0:7}.log" || { echo "hub test: see artifacts/upgrade-${upgrade:0:7}.log" >&2; exit 1; }
    exit 0
fi
if ! $fast && ((${#words[@]} == 0)); then
    step "format"
    dotnet format whitespace Hub.sln --no-restore --verify-no-changes -v quiet || give_up "run: dotnet format whitespace Hub.sln"
fi
# What only thinks runs beside what mostly waits, and gives way to it.
beside=Hub.Deciding.Tests
tests "$beside" nice -n 19 >"artifacts/test-$beside.log" 2>&1 &
beside_job=$!
for project in tests/Hub.*.Tests; do
    name="$(basename "$project")"
    if $fast && [[ $name == Hub.System.Tests ]]; then continue; fi
    run_project "$name"
done
((${#words[@]} > 0)) || slowest
finish
