#!/usr/bin/env bash
# Makes what is installed: programs that bring their own runtime, and the teams' client as a .NET tool.
#   publish.sh --output DIR [--runtime linux-x64|linux-arm64]
# In DIR: hub, router, adapters, desk (a folder each, with everything they need), tool (hub-team), and SHA256SUMS.
# Needs the .NET 10 SDK and its package sources. DIR must not be there yet, or be one that this made.
set -euo pipefail

here="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
output="" runtime=linux-x64
usage() { printf 'publish: %s\n' "$1" >&2; exit 2; }
while (($# > 0)); do
    case "$1" in
        --help | -h) sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
        --output) output="${2:-}"; shift 2 || usage "--output needs a folder" ;;
        --runtime) runtime="${2:-}"; shift 2 || usage "--runtime needs a name" ;;
        *) usage "unknown: $1; see --help" ;;
    esac
done
[[ -n "$output" ]] || usage "--output says where to"
[[ "$runtime" =~ ^linux-(x64|arm64)$ ]] || usage "--runtime takes linux-x64 or linux-arm64"
[[ ! -e "$output" || -z "$(ls -A "$output")" || -f "$output/SHA256SUMS" ]] || usage "$output holds something else"
command -v dotnet >/dev/null || { echo "publish: the .NET 10 SDK is missing" >&2; exit 3; }

mkdir -p "$output"
output="$(cd "$output" && pwd)"
work="$output/.work" # its own build: that of the checkout stays as it is
rm -rf "$work" "$output"/{hub,router,adapters,desk,tool,SHA256SUMS}
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
common=(-c Release -v quiet -nologo --artifacts-path "$work" -p:HubPublish=true -p:RunAnalyzers=false -p:GenerateDocumentationFile=false)

for one in hub:Standalone router:Router adapters:Adapters desk:Desk; do
    echo "publish: ${one%:*} for $runtime"
    dotnet publish "$here/src/Hub.${one#*:}" "${common[@]}" -r "$runtime" --self-contained -p:DebugType=none -o "$output/${one%:*}"
done
echo "publish: hub-team, a .NET tool"
dotnet pack "$here/src/Hub.Teams" "${common[@]}" -o "$output/tool"
(cd "$output" && find hub router adapters desk tool -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum >SHA256SUMS)
version="$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$here/Directory.Build.props")"
printf 'publish: version %s, %s files, SHA256SUMS is %s\n' "$version" "$(wc -l <"$output/SHA256SUMS")" "$(sha256sum <"$output/SHA256SUMS" | cut -c1-64)"
