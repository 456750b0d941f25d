#!/usr/bin/env bash
# Changes the code of a capability in small ways and sees whether a test notices. Takes long: whole cores for half an hour and more.
# ./hub mutate Disclosure    who may read what
# ./hub mutate Planning      who gets it
# ./hub mutate FollowUp      what teams do with it
set -euo pipefail

root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
case "${1:-}" in
    Disclosure | Planning) project=Hub.Deciding words='FullyQualifiedName~Disclosure|FullyQualifiedName~Planning' ;;
    FollowUp) project=Hub.Router words='FullyQualifiedName~FollowUp' ;;
    --help | -h) sed -n '2,5s/^# //p' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "hub mutate: say which of Disclosure, Planning, FollowUp" >&2; exit 2 ;;
esac
copy="$(mktemp -d)"
trap 'rm -rf "$copy"' EXIT
# In a copy: the changed program must not be the one that is run afterwards.
tar -C "$root" --exclude=./artifacts --exclude=./.git -cf - . | tar -C "$copy" -xf -
cd "$copy/tests/$project.Tests"
dotnet tool restore >/dev/null
dotnet stryker --project "$project.csproj" --mutate "**/$1/**/*.cs" --configuration Release --test-case-filter "$words" \
    --reporter progress --reporter cleartext --reporter json --output "$root/artifacts/mutation-$1"
