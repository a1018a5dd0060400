#!/usr/bin/env bash
# The private PostgreSQL cluster of a data folder.
#
#   eng/postgres.sh start [--data DIR] [--for-tests [--durable]] [--for PID]
#   eng/postgres.sh stop [--data DIR] [--for PID]
#   eng/postgres.sh status|env|remove|install [--data DIR]
#
#   start    installs PostgreSQL if it is missing, makes the cluster, its roles and database if needed, and starts it
#   stop     stops it; with --for, only when no other user of it is left
#   status   says where it listens; exits with 3 when it does not run
#   remove   stops it and deletes it with everything in it
#   env      connection strings:  set -a; eval "$(eng/postgres.sh env)"; set +a
#
# --data       the data folder, .data in the working copy by default
# --for-tests  a cluster that may lose everything: nothing is synced to disk, and cq_bypass exists
# --durable    with it: what is acknowledged is kept, as outside tests
# --for PID    start on behalf of this process: `stop --for PID` leaves the cluster to those who still use it
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
# Settings meant for another server would otherwise be obeyed by psql and pg_ctl.
unset "${!PG@}"

verb=${1:-}
[[ -z $verb ]] || shift
data=$REPO/.data for_tests='' durable='' holder=''
while (($#)); do
    case $1 in
        --data) data=$(option_value "$@"); shift 2 ;;
        --for) holder=$(option_value "$@"); shift 2 ;;
        --for-tests) for_tests=1; shift ;;
        --durable) durable=1; shift ;;
        *) fail "unknown option: $1" ;;
    esac
done
data=$(realpath -m -- "$data")

# PostgreSQL refuses to run as root; Debian's package brings a user for it. Root also needs that user to look at the
# server's processes: without the ptrace capability (most containers) another user's /proc entries are closed to it.
as_cluster_user() {
    if ((EUID == 0)); then
        (cd / && exec runuser -u postgres -- "$@")
    else
        (cd / && exec "$@")
    fi
}

# The cluster lives in the data folder, or elsewhere when that was written down.
home=$data/postgres
[[ ! -s $data/cluster ]] || home=$(<"$data/cluster")

# ---- Programs

find_programs() {
    local version='*'
    [[ ! -f $home/data/PG_VERSION ]] || version=$(<"$home/data/PG_VERSION")
    # shellcheck disable=SC2086
    bin=$(printf '%s\n' /usr/lib/postgresql/$version/bin | sort -V | tail -n 1)
    [[ -x $bin/postgres && -x $bin/initdb ]]
}

install_postgres() {
    find_programs && return
    [[ ! -f $home/data/PG_VERSION ]] || fail "the cluster in $home needs PostgreSQL $(<"$home/data/PG_VERSION"), which is not installed"
    install_packages postgresql
    find_programs || fail "PostgreSQL was installed, but its programs are not under /usr/lib/postgresql"
    local version=${bin%/bin}
    ((${version##*/} >= 15)) || fail "PostgreSQL 15 or newer is needed, this system has ${version##*/}"
}

# ---- State

# The pid of the postmaster, if the one named in its lock file is really ours.
postmaster() {
    as_cluster_user bash -c '
        read -r pid <"$1/postmaster.pid" && [[ $(readlink "/proc/$pid/cwd") == "$1" ]] && echo "$pid"' - "$home/data" 2>/dev/null
}

# Server processes that still work in the cluster's folder, with or without a postmaster.
server_processes() {
    as_cluster_user bash -c '
        for entry in /proc/[0-9]*; do
            [[ $(readlink "$entry/cwd") == "$1" && $(readlink "$entry/exe") == */postgres ]] && echo "${entry#/proc/}"
        done
        true' - "$home/data" 2>/dev/null
}

# Lines 4 and 5 of the lock file: the port and the folder of the socket.
lock_file_line() { as_cluster_user sed -n "$1p" "$home/data/postmaster.pid"; }

psql_superuser() {
    as_cluster_user "$bin/psql" -X -q -v ON_ERROR_STOP=1 -h "$(lock_file_line 5)" -p "$(lock_file_line 4)" -U postgres "$@"
}

wait_until_ready() {
    local tries
    for ((tries = 0; tries < 600; tries++)); do
        as_cluster_user "$bin/pg_isready" -q -h "$(lock_file_line 5)" -p "$(lock_file_line 4)" 2>/dev/null && return
        sleep 0.1
    done
    show_log
    fail "PostgreSQL runs but does not answer"
}

show_log() { as_cluster_user tail -n 30 "$home/postgres.log" >&2 || true; }

# ---- Making the cluster

choose_home() {
    [[ ! -s $data/cluster ]] || { check_not_copied && return; }
    if ((EUID != 0)); then
        mkdir -p "$home"
        chmod 700 "$home"
    elif ! { install -d -o postgres -g postgres -m 700 "$home" && as_cluster_user test -w "$home"; } 2>/dev/null; then
        rmdir "$home" 2>/dev/null || true
        home=/var/lib/cq/$(random_hex 8)
        mkdir -p /var/lib/cq
        install -d -o postgres -g postgres -m 700 "$home"
        printf '%s\n' "$data" >"$home/data-folder"
        printf '%s\n' "$home" >"$data/cluster"
    fi
}

# Two copies of a data folder that point to one cluster outside would write over each other's site.
check_not_copied() {
    local first
    [[ -d $home ]] || fail "the cluster of $data was in $home, which is gone; remove $data to begin anew"
    first=$(<"$home/data-folder")
    [[ $first != "$data" ]] || return 0
    if [[ $(cat "$first/cluster" 2>/dev/null) == "$home" ]]; then
        fail "$data is a copy of $first, and its cluster cannot be shared; remove $data to begin anew"
    fi
    printf '%s\n' "$data" >"$home/data-folder"
}

# Built beside its place and moved there whole, so that an interrupted start leaves nothing half made.
create_cluster() {
    [[ ! -f $home/data/PG_VERSION ]] || return 0
    local log sync=()
    [[ -z $for_tests || -n $durable ]] || sync=(--no-sync)
    log=$(mktemp)
    as_cluster_user rm -rf "$home/data.new"
    if ! as_cluster_user "$bin/initdb" -D "$home/data.new" -U postgres --encoding=UTF8 --locale=C.UTF-8 \
        --auth-local=peer --auth-host=reject --no-instructions "${sync[@]}" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        fail "initdb failed"
    fi
    rm -f "$log"
    printf "\ninclude 'cq.conf'\n" | as_cluster_user tee -a "$home/data.new/postgresql.conf" >/dev/null
    as_cluster_user mv "$home/data.new" "$home/data"
}

# The socket's address has at most 107 bytes, and the setting is a list.
socket_folder() {
    local folder=$home/socket
    if ((${#folder} > 85)) || [[ $folder == *[,\'\"]* ]]; then
        folder=/tmp/cq-$(printf '%s' "$home" | sha256sum | cut -c 1-16)
    fi
    as_cluster_user mkdir -p -m 700 "$folder"
    as_cluster_user test -O "$folder" || fail "$folder belongs to someone else"
    printf '%s' "$folder"
}

write_configuration() {
    {
        printf '%s\n' "listen_addresses = '127.0.0.1'" "port = $1" "unix_socket_directories = '$(socket_folder)'" \
            "max_connections = 200" "shared_buffers = 128MB" "timezone = 'UTC'" "log_timezone = 'UTC'"
        [[ -z $for_tests || -n $durable ]] || printf '%s = off\n' fsync synchronous_commit full_page_writes
    } | as_cluster_user tee "$home/data/cq.conf" >/dev/null
    # The one who runs the scripts is the superuser through the socket; everyone else shows a password.
    printf '%s\n' "local all postgres peer map=cq" "local all all scram-sha-256" "host all all 127.0.0.1/32 scram-sha-256" |
        as_cluster_user tee "$home/data/pg_hba.conf" >/dev/null
    printf 'cq "%s" postgres\n' "$(as_cluster_user id -un)" | as_cluster_user tee "$home/data/pg_ident.conf" >/dev/null
}

# ---- Starting and stopping

# After a kill -9: a lock file whose pid now belongs to someone else, or backends that outlive their postmaster.
clear_leftovers() {
    local tries pid
    for ((tries = 0; tries < 50; tries++)); do
        [[ -n $(server_processes) ]] || break
        sleep 0.1
    done
    for pid in $(server_processes); do as_cluster_user kill -QUIT "$pid" || true; done
    for ((tries = 0; tries < 50; tries++)); do
        [[ -n $(server_processes) ]] || break
        sleep 0.1
    done
    [[ -z $(server_processes) ]] || fail "processes of an earlier server hold $home/data: $(server_processes | tr '\n' ' ')"
    # Nobody is left, so both locks are stale; PostgreSQL itself would believe them while their pid is taken again.
    as_cluster_user bash -c 'rm -f "$1/postmaster.pid" "$2"/.s.PGSQL.*' - "$home/data" "$(socket_folder)"
}

launch() {
    local port tries
    port=$(cat "$data/port" 2>/dev/null || true)
    [[ $port =~ ^[0-9]+$ ]] || port=$(free_port)
    for ((tries = 0; tries < 5; tries++)); do
        ! port_taken "$port" || port=$(free_port)
        write_configuration "$port"
        as_cluster_user bash -c '[[ ! -f $1 || $(stat -c %s "$1") -lt 10000000 ]] || mv -f "$1" "$1.1"' - "$home/postgres.log"
        # The lock that this shell holds must not pass to the server, which outlives it.
        if as_cluster_user "$bin/pg_ctl" start -w -s -t 60 -D "$home/data" -l "$home/postgres.log" >/dev/null 2>&1 </dev/null 9>&-; then
            printf '%s\n' "$port" >"$data/port"
            return
        fi
        # Someone may have taken the port in between; anything else will not get better by itself.
        port_taken "$port" || break
    done
    show_log
    fail "PostgreSQL did not start"
}

load_secrets() {
    local name file=$data/secrets
    # shellcheck disable=SC1090
    [[ ! -r $file ]] || . "$file"
    if [[ -z ${bypass_password:-} || -z ${app_password:-} || -z ${owner_password:-} || -z ${backup_password:-} || -z ${superuser_password:-} ]]; then
        [[ $1 == create ]] || fail "there is no cluster in $data yet: start it first"
        # What an older cluster has stays as it is: sites may be connected with it.
        (
            umask 077
            for name in superuser owner app backup bypass; do
                word=${name}_password
                printf '%s=%s\n' "$word" "${!word:-$(random_hex 16)}"
            done >"$file.new"
            mv -f "$file.new" "$file"
        )
        # shellcheck disable=SC1090
        . "$file"
    fi
}

# Passwords go through standard input: a command line can be read by every user of the machine.
apply_roles() {
    local database log
    log=$(mktemp)
    for database in template1 cq; do
        if ! {
            printf "alter role postgres password '%s';\n" "$superuser_password"
            printf '\\set %s %s\n' database "$database" owner_password "$owner_password" app_password "$app_password" backup_password "$backup_password"
            [[ -z $for_tests ]] || printf '\\set %s %s\n' with_bypass 1 bypass_password "$bypass_password"
            cat "$ENG/roles.sql"
        } | psql_superuser -d postgres >"$log" 2>&1; then
            cat "$log" >&2
            rm -f "$log"
            fail "eng/roles.sql failed"
        fi
    done
    rm -f "$log"
}

start() {
    make_data_folder "$data"
    exec 9>"$data/lock"
    flock 9
    install_postgres
    choose_home
    [[ ! -e $data/for-tests ]] || for_tests=1
    [[ -z $for_tests ]] || : >"$data/for-tests"
    [[ ! -e $data/durable ]] || durable=1
    [[ -z $durable ]] || : >"$data/durable"
    load_secrets create
    mkdir -p "$data/holders"
    if [[ -z $holder ]]; then
        : >"$data/holders/hand"
    else
        write_process "$data/holders/$holder" "$holder" || fail "--for $holder: there is no such process"
    fi
    if [[ -z $(postmaster) ]]; then
        create_cluster
        clear_leftovers
        launch
    fi
    wait_until_ready
    apply_roles
}

stop() {
    [[ -d $data ]] || return 0
    exec 9>"$data/lock"
    flock 9
    local file
    if [[ -n $holder ]]; then
        rm -f "$data/holders/$holder"
        for file in "$data"/holders/*; do
            [[ -e $file ]] || continue
            [[ $file != */hand ]] && ! living_process "$file" >/dev/null || return 0
        done
    fi
    rm -rf "$data/holders"
    find_programs && [[ -n $(postmaster) ]] || return 0
    as_cluster_user "$bin/pg_ctl" stop -s -w -t 30 -m fast -D "$home/data" >/dev/null 2>&1 ||
        as_cluster_user "$bin/pg_ctl" stop -s -w -t 30 -m immediate -D "$home/data" >/dev/null ||
        fail "PostgreSQL in $home did not stop"
}

remove() {
    holder=
    stop
    [[ -d $data ]] || return 0
    if find_programs; then as_cluster_user rm -rf "$home/data" "$home/data.new" "$home/socket"; fi
    rm -rf "$home" "$data"/{cluster,port,secrets,for-tests,durable}
}

status() {
    if find_programs && [[ -n $(postmaster) ]]; then
        printf 'PostgreSQL listens on 127.0.0.1:%s (pid %s, cluster in %s)\n' "$(lock_file_line 4)" "$(postmaster)" "$home"
    else
        printf 'PostgreSQL does not run (%s)\n' "$data"
        return 3
    fi
}

# Npgsql's form, quoted for the shell; passwords are hexadecimal.
connection() { printf "%s='Host=127.0.0.1;Port=%s;Username=%s;Password=%s;Database=%s'\n" "$1" "$port" "$2" "$3" "$4"; }

print_env() {
    local port
    find_programs && [[ -n $(postmaster) ]] || fail "PostgreSQL does not run for $data: start it first"
    port=$(lock_file_line 4)
    load_secrets read
    connection CQ_DATABASE cq_app "$app_password" cq
    connection CQ_DATABASE_OWNER cq_owner "$owner_password" cq
    connection CQ_DATABASE_BACKUP cq_backup "$backup_password" cq
    connection CQ_DATABASE_ADMIN postgres "$superuser_password" postgres
    [[ -e $data/for-tests ]] || return 0
    connection CQ_TEST_ADMIN postgres "$superuser_password" postgres
    printf "%s='%s'\n" CQ_TEST_HOST 127.0.0.1 CQ_TEST_PORT "$port" CQ_TEST_APP_PASSWORD "$app_password" \
        CQ_TEST_OWNER_PASSWORD "$owner_password" CQ_TEST_BYPASS_PASSWORD "$bypass_password"
}

case $verb in
    install) install_postgres ;;
    start) start && status ;;
    stop) stop ;;
    status) status ;;
    remove) remove ;;
    env) print_env ;;
    *) fail "say start, stop, status, env, remove or install (see the head of the script)" ;;
esac
