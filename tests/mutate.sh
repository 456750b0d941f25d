#!/usr/bin/env bash
# Changes the code of a capability in small ways and sees whether a test notices. Takes long: which test reaches which line cannot be seen
# here, so that each change is one run of the capability's tests (Planning has 419): hours on two cores.
# ./hub mutate Disclosure    who may read what; Disclosure/Matrix, Disclosure/Release or one file (Disclosure/NeedToKnow.cs) of it
# ./hub mutate Planning      who gets it
# ./hub mutate FollowUp      what teams do with it
set -euo pipefail

root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
part="${1:-}"
case "${part%%/*}" in
    Disclosure | Planning) project=Hub.Deciding words='FullyQualifiedName~Disclosure|FullyQualifiedName~Planning' ;;
    FollowUp) project=Hub.Router words='FullyQualifiedName~FollowUp' ;;
    --help | -h) sed -n '2,6s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "hub mutate: say which of Disclosure, Planning, FollowUp" >&2; exit 2 ;;
esac
[[ "$part" == *.cs ]] || part="$part/**/*.cs"
copy="$(mktemp -d)"
trap 'rm -rf "$copy"' EXIT
# In a copy: the changed program must not be the one that is run afterwards.
tar -C "$root" --exclude=./artifacts --exclude=./.git -cf - . | tar -C "$copy" -xf -
cd "$copy/tests/$project.Tests"
dotnet tool restore >/dev/null
dotnet stryker --project "$project.csproj" --mutate "**/$part" --configuration Release --test-case-filter "$words" \
    --reporter progress --reporter cleartext --reporter json --output "$root/artifacts/mutation-${1//\//-}"
