# shellcheck shell=bash
# What the hub reads: secrets, configuration, certificate, keys.

hub() { HUB_ROOT=/nonexistent "$binaries/hub/Hub.Standalone" "$@"; }

folders_there() {
    owned "$etc" root:root 755 && owned "$etc/secrets" root:hub 750 && owned "$etc/tls" root:hub-tls 750 &&
        owned "$etc/keys" root:root 755 && owned "$var" hub-adapters:hub-adapters 750
}
folders_make() {
    mkdir -p "$etc/secrets" "$etc/tls" "$etc/keys" "$var" && give "$etc" root:root 755 && give "$etc/secrets" root:hub 750 &&
        give "$etc/tls" root:hub-tls 750 && give "$etc/keys" root:root 755 && give "$var" hub-adapters:hub-adapters 750
}
secret_there() { [[ -s "$etc/secrets/$secret" ]] && owned "$etc/secrets/$secret" root:hub 640; }
secret_make() { if [[ -s "$etc/secrets/$secret" ]]; then give "$etc/secrets/$secret" root:hub 640; else random | put "$etc/secrets/$secret" root:hub 640; fi; }

step_secrets() {
    begin "folders and secrets"
    ensure "folders $etc and $var, open to whom they are for" folders_there folders_make
    for secret in broker database; do
        ensure "a password in $etc/secrets/$secret, for the workers alone" secret_there secret_make
    done
}

set_there() { [[ -d "$etc/config/rules" && -d "$etc/config/partners" ]]; }
set_copy() {
    rm -rf "$etc/config.new" && mkdir -p "$etc/config.new/municipalities" "$etc/config.new/partners" &&
        cp -R "$here/config/rules" "$here/config/schemas" "$etc/config.new/" && chmod -R u=rwX,go=rX "$etc/config.new" || return 1
    # A set that somebody began by hand is completed, never replaced.
    if [[ -d "$etc/config" ]]; then cp -Rn "$etc/config.new/." "$etc/config/" && rm -rf "$etc/config.new"; else mv "$etc/config.new" "$etc/config"; fi
}
municipality_there() { [[ -s "$etc/config/municipalities/$municipality_file" ]]; }
municipality_copy() { put "$etc/config/municipalities/$municipality_file" root:root 644 <"$here/config/municipalities/$municipality_file"; }
hub_json_there() { [[ -s "$etc/config/hub.json" ]]; }
hub_json_make() {
    local outside="http://127.0.0.1" public="" certificate=""
    if $tls; then
        outside="https://0.0.0.0"
        public=", \"publicUrl\": \"https://$name:8080\""
        certificate=", \"certificateFile\": \"$etc/tls/hub.pem\", \"keyFile\": \"$etc/tls/hub.key\""
    fi
    put "$etc/config/hub.json" root:root 644 <<JSON
{
  "\$schema": "./schemas/hub.schema.json",
  "dataFolder": "$var",
  "keysFolder": "$etc/keys",
  "bus": { "kind": "rabbitmq", "host": "localhost", "port": $broker_port, "virtualHost": "$virtual_host", "user": "$broker_user", "password": { "file": "$etc/secrets/broker" } },
  "ledger": { "kind": "postgres", "host": "localhost", "port": $database_port, "database": "$database", "user": "$role", "password": { "file": "$etc/secrets/database" } },
  "http": { "adapters": ["$outside:8080"], "router": ["http://127.0.0.1:8081"], "desk": ["$outside:8082"]$public$certificate },
  "logs": { "level": "information", "json": true },
  "identity": { "source": "urn:nld:oin:00000000000000000000:hub", "webhookOrigin": "$name" }
}
JSON
}

step_settings() {
    begin "configuration"
    ensure "rules and schemas in $etc/config" set_there set_copy
    ensure "municipality $municipality in it" municipality_there municipality_copy
    ensure "settings in $etc/config/hub.json" hub_json_there hub_json_make
    if $tls && hub_json_there && ! grep -q '"certificateFile"' "$etc/config/hub.json"; then
        fail "$etc/config/hub.json was there before and names no certificate; the installer does not change it" \
            "add to \"http\": \"certificateFile\": \"$etc/tls/hub.pem\", \"keyFile\": \"$etc/tls/hub.key\", and https addresses"
    fi
}

certificate_is() { cmp -s "$certificate" "$etc/tls/hub.pem" && cmp -s "$certificate_key" "$etc/tls/hub.key" && rights_of_tls; }
rights_of_tls() { owned "$etc/tls/hub.key" root:hub-tls 640 && owned "$etc/tls/hub.pem" root:hub-tls 644; }
certificate_put() { put "$etc/tls/hub.key" root:hub-tls 640 <"$certificate_key" && put "$etc/tls/hub.pem" root:hub-tls 644 <"$certificate"; }
self_made_there() { pair "$etc/tls/hub.pem" "$etc/tls/hub.key" && rights_of_tls; }
self_made() {
    (umask 077 && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 90 -subj "/CN=$name" \
        -addext "subjectAltName=DNS:$name,DNS:localhost,IP:127.0.0.1" -keyout "$scratch/key" -out "$scratch/pem" 2>/dev/null) || return 1
    put "$etc/tls/hub.key" root:hub-tls 640 <"$scratch/key" && put "$etc/tls/hub.pem" root:hub-tls 644 <"$scratch/pem"
}
pair() {
    [[ -r "$1" && -r "$2" && "$(openssl x509 -in "$1" -noout -pubkey 2>/dev/null)" == "$(openssl pkey -in "$2" -pubout 2>/dev/null)" ]]
}

step_tls() {
    begin "TLS"
    if [[ -n "$certificate" ]]; then
        if ! $dry_run || command -v openssl >/dev/null; then
            pair "$certificate" "$certificate_key" || fail "$certificate and $certificate_key do not belong together, or are not PEM"
        fi
        ensure "your certificate in $etc/tls" certificate_is certificate_put
    elif $tls; then
        ensure "a self-made certificate for $name, for trying: 90 days, believed by nobody else" self_made_there self_made
    else
        say "none asked: the workers listen on this machine alone, for a proxy that speaks TLS"
    fi
}

keys_there() { hub config check --config "$etc/config" >/dev/null 2>&1; }
# API keys of partners are shown once: they go into a file of root's, not on a screen that is logged.
keys_make() {
    if ! (umask 077 && hub keys new --config "$etc/config" >>"$etc/keys/made.txt" 2>"$scratch/keys"); then
        sed 's/^/  /' "$scratch/keys" >&2
        return 1
    fi
    chmod 600 "$etc/keys/made.txt"
    keys_there || { hub config check --config "$etc/config" | sed 's/^/  /' >&2; return 1; }
}
key_folders=(hub:hub ids:hub teams:hub-router operators:hub-router partners:hub-adapters)
key_rights_there() {
    local pair folder group
    for pair in "${key_folders[@]}"; do
        folder="$etc/keys/${pair%:*}" group="${pair#*:}"
        owned "$folder" "root:$group" 2750 || return 1
        [[ -z "$(find "$folder" -type f ! -perm 640 -print -quit)" ]] || return 1
        $trial || [[ -z "$(find "$folder" -type f ! -group "$group" -print -quit)" ]] || return 1
    done
    [[ ! -d "$etc/keys/teams-private" ]] || owned "$etc/keys/teams-private" root:root 700
}
key_rights_give() {
    local pair folder
    for pair in "${key_folders[@]}"; do
        folder="$etc/keys/${pair%:*}"
        mkdir -p "$folder" && { $trial || chgrp -R "${pair#*:}" "$folder"; } && chmod -R u=rwX,g=rX,o= "$folder" && chmod 2750 "$folder" || return 1
    done
    [[ ! -d "$etc/keys/teams-private" ]] || chmod 700 "$etc/keys/teams-private"
}

step_keys() {
    begin "keys"
    ensure "every key that the configuration needs; what was made stands in $etc/keys/made.txt" keys_there keys_make
    ensure "keys readable by the worker that they are for" key_rights_there key_rights_give
}
