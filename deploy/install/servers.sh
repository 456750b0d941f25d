# shellcheck shell=bash
# PostgreSQL and RabbitMQ on this machine: what the hub needs of them, and nothing of what others have there.

admin_sql() { ${HUB_PSQL:-runuser -u postgres -- psql} -XAtq -v ON_ERROR_STOP=1 -d "${1:-postgres}" 2>"$scratch/sql"; }
ask_sql() { admin_sql "${2:-postgres}" <<<"$1"; }
# A command that waits for ever is a fault, and said to be one. It is in a group of its own, and may outlive an installer that was killed: without the lock.
control() { timeout 180 ${HUB_RABBITMQCTL:-rabbitmqctl} -q "$@" 2>"$scratch/broker" 9>&-; }
# With a password on standard input: RabbitMQ 4 reads none where an option stands beside command and user, and waits for ever.
control_with() { timeout 180 ${HUB_RABBITMQCTL:-rabbitmqctl} "$@" 2>"$scratch/broker" >/dev/null 9>&-; }
start_service() { if [[ -d /run/systemd/system ]]; then systemctl start "$1"; else service "$1" start; fi >/dev/null 2>&1 9>&-; }

database_answers() { [[ "$(ask_sql 'SELECT 1')" == 1 ]]; }
database_start() {
    local tries
    start_service postgresql
    for ((tries = 0; tries < 30; tries++)); do database_answers && return 0; sleep 1; done
    fail "PostgreSQL does not answer" "start it (systemctl start postgresql; pg_lsclusters shows what there is) and run this again"
}
as_role() {
    (umask 077 && printf 'localhost:*:*:%s:%s\n' "$role" "$(sed 's/[\\:]/\\&/g' "$etc/secrets/database")" >"$scratch/pgpass")
    PGPASSFILE="$scratch/pgpass" psql -XAtqw -h localhost -p "$database_port" -U "$role" -d postgres -c 'SELECT 1' 2>/dev/null
}
role_there() {
    [[ "$(ask_sql "SELECT rolcanlogin AND NOT rolsuper AND NOT rolcreaterole AND NOT rolcreatedb FROM pg_roles WHERE rolname = '$role'")" == t ]] &&
        [[ "$(as_role)" == 1 ]]
}
# On standard input, and with the server's own log off for it: a password is in no list of processes and no log.
role_make() {
    local password
    password="$(sed "s/'/''/g" "$etc/secrets/database")"
    admin_sql <<SQL
SET log_statement = 'none'; SET log_min_duration_statement = -1; SET log_min_error_statement = 'panic'; SET password_encryption = 'scram-sha-256';
DO \$\$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '$role') THEN CREATE ROLE "$role"; END IF; END \$\$;
ALTER ROLE "$role" LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB PASSWORD '$password';
SQL
}
database_there() {
    [[ "$(ask_sql "SELECT pg_get_userbyid(datdba) = '$role' AND NOT EXISTS (SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) WHERE grantee = 0)
        FROM pg_database WHERE datname = '$database'")" == t ]]
}
database_make() {
    if [[ -z "$(ask_sql "SELECT 1 FROM pg_database WHERE datname = '$database'")" ]]; then
        ask_sql "CREATE DATABASE \"$database\" OWNER \"$role\" ENCODING 'UTF8' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'" || return 1
    fi
    ask_sql "REVOKE ALL ON DATABASE \"$database\" FROM PUBLIC"
}
# A database of that name that somebody else uses is left alone.
database_is_ours() {
    local owner
    owner="$(ask_sql "SELECT pg_get_userbyid(datdba) || ' ' || pg_encoding_to_char(encoding) FROM pg_database WHERE datname = '$database'")"
    [[ -n "$owner" ]] || return 0
    [[ "$owner" == "$role UTF8" ]] ||
        fail "there is a database $database already, of ${owner% *} in ${owner#* }, and the hub's would be of $role in UTF8" \
            "choose another name with --database, or take that one away if nobody uses it"
    [[ "$(ask_sql "SELECT count(*) FILTER (WHERE tablename = 'schema_version') > 0 OR count(*) = 0 FROM pg_tables WHERE schemaname = 'public'" "$database")" == t ]] ||
        fail "the database $database has tables that are not the hub's" "choose another name with --database"
}

step_database() {
    begin "database"
    ensure "PostgreSQL answers" database_answers database_start
    database_answers || { $dry_run && say "would do   role $role, database $database" && would=$((would + 2)) && return 0; }
    database_port="$(ask_sql 'SHOW port')"
    database_is_ours
    ensure "role $role with the password of $etc/secrets/database, without any other right" role_there role_make
    ensure "database $database of $role, closed to all others" database_there database_make
}

broker_answers() { control list_vhosts >/dev/null; }
broker_start() {
    local tries
    getent hosts "$(hostname)" >/dev/null ||
        fail "this machine does not know its own name, and RabbitMQ needs that" "add to /etc/hosts: 127.0.1.1 $(hostname)"
    start_service rabbitmq-server
    for ((tries = 0; tries < 45; tries++)); do broker_answers && return 0; sleep 2; done
    fail "RabbitMQ does not answer" "start it (systemctl start rabbitmq-server), look in /var/log/rabbitmq, and run this again"
}
users() { control list_users | cut -f1; }
# From 4.0 on a quorum queue drops what came back twenty times, unless its definition says otherwise.
release() {
    [[ -s "$scratch/release" ]] || { [[ "$(control version)" =~ ^3\. ]] && echo 3.10 || echo 4; } >"$scratch/release"
    cat "$scratch/release"
}
definitions() {
    users >"$scratch/users" &&
        hub topology export --config "$etc/config" --target "$(release)" --known-users "$scratch/users" --output "$scratch/definitions" >&2
}
wanted() { hub topology export --config "$etc/config" --target "$(release)" | sha256sum; }
topology_there() {
    control list_vhosts | holds "$virtual_host" && users | holds "$broker_user" &&
        control list_user_permissions "$broker_user" | holds "$virtual_host"$'\t^(hub|team)\\..*\t^((hub|team)\\..*|amq\\.default)$\t^(hub|team)\\..*' &&
        [[ "$(wanted)" == "$(cat "$etc/config/.definitions" 2>/dev/null)" ]]
}
# As a file, which rabbitmqctl reads as the broker's account: on standard input RabbitMQ 4.0 waits for ever. No secret is in it.
topology_import() { definitions && chmod 711 "$scratch" && control import_definitions "$scratch/definitions" --format json >/dev/null && wanted | put "$etc/config/.definitions" root:root 644; }
broker_user_there() {
    control list_users | holds "$broker_user"$'\t[]' && control_with authenticate_user "$broker_user" <"$etc/secrets/broker"
}
broker_user_make() { control_with change_password "$broker_user" <"$etc/secrets/broker" && control set_user_tags "$broker_user" >/dev/null; }
guest_gone() { local all; all="$(users)" && [[ -n "$all" ]] && ! holds guest <<<"$all"; }
guest_remove() { control delete_user guest >/dev/null; }
others() { control list_vhosts | grep -vxF -e name -e / -e "$virtual_host" | grep -v '^partner\.'; }

step_broker() {
    begin "broker"
    ensure "RabbitMQ answers" broker_answers broker_start
    broker_answers || { $dry_run && say "would do   virtual host $virtual_host, user $broker_user" && would=$((would + 2)) && return 0; }
    ensure "virtual host $virtual_host, users without a password, least permissions, policies, queues" topology_there topology_import
    ensure "user $broker_user with the password of $etc/secrets/broker, and no tags" broker_user_there broker_user_make
    if [[ -n "$(others)" ]]; then
        guest_gone || say "left as is  user guest, since this broker serves others too; nobody should: rabbitmqctl delete_user guest"
    else
        ensure "user guest is gone, whose password everybody knows" guest_gone guest_remove
    fi
}

ledger_there() { [[ "$(hub db migrate --check --config "$etc/config" 2>&1)" == *"De database is bij."* ]]; }
ledger_migrate() { hub db migrate --config "$etc/config" >"$scratch/migrate" 2>&1 || { sed 's/^/  /' "$scratch/migrate" >&2; return 1; }; }

step_ledger() {
    begin "ledger"
    ensure "the ledger has the form that this version knows" ledger_there ledger_migrate
}
