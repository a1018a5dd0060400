#!/usr/bin/env bash
# From a fresh clone to a running site, in the foreground until Ctrl+C or SIGTERM.
#
#   eng/run.sh [--port N] [--recipe NAME] [--data DIR]
#
# --port    where to listen on 127.0.0.1; 5080, or the next free one
# --recipe  recipes/NAME.tenants.json, else recipes/NAME.recipe.json; demo
# --data    where the database, uploads, mails and logs are kept; .data in the working copy
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

port='' recipe=demo data=$REPO/.data
while (($#)); do
    case $1 in
        --port) port=$(option_value "$@"); shift 2 ;;
        --recipe) recipe=$(option_value "$@"); shift 2 ;;
        --data) data=$(option_value "$@"); shift 2 ;;
        *) fail "unknown option: $1" ;;
    esac
done
data=$(realpath -m -- "$data")
log=$data/log

# ---- What was asked for

if [[ -n $port ]]; then
    [[ $port =~ ^[0-9]{1,5}$ ]] && ((10#$port > 0 && 10#$port < 65536)) || fail "--port wants a number from 1 to 65535"
    port=$((10#$port))
fi
if [[ -f $REPO/recipes/$recipe.tenants.json ]]; then
    setup=CQ_TENANTS_FILE=$REPO/recipes/$recipe.tenants.json
elif [[ -f $REPO/recipes/$recipe.recipe.json ]]; then
    setup=CQ_SETUP_RECIPE=$recipe
else
    names=$(cd "$REPO/recipes" 2>/dev/null && ls | sed -nE 's/\.(tenants|recipe)\.json$//p' | sort -u | paste -sd ' ')
    fail "there is no recipe \"$recipe\"; there is: ${names:-none}"
fi
unset CQ_TENANTS_FILE CQ_SETUP_RECIPE

# ---- One at a time in a data folder

make_data_folder "$data"
mkdir -p "$log" "$data/app/mail"
claim() {
    local pid
    exec 9>"$data/run.lock"
    flock 9
    if pid=$(living_process "$data/run.pid"); then
        fail "the site of $data already runs (pid $pid)$(sed 's/^/ at /' "$data/address" 2>/dev/null)"
    fi
    write_process "$data/run.pid" $$
    exec 9>&-
}
claim

server='' worker=''
finish() {
    local status=$?
    trap '' INT TERM HUP
    trap - EXIT
    set +e
    [[ -z $BUSY ]] || end_group "$BUSY" 5
    # Both are asked before either is waited for.
    [[ -z $server ]] || kill -TERM -- "-$server" 2>/dev/null
    [[ -z $worker ]] || end_group "$worker"
    [[ -z $server ]] || end_group "$server"
    "$ENG/postgres.sh" stop --data "$data" --for $$
    rm -f "$data"/{run,server,worker}.pid "$data/address"
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

# What a killed run left behind is replaced.
for name in server worker; do
    if pid=$(living_process "$data/$name.pid"); then end_group "$pid"; fi
done
rm -f "$data/address"

if [[ -n $port ]]; then
    ! port_taken "$port" || fail "port $port is taken"
else
    port=5080
    while port_taken "$port"; do port=$((port + 1)); done
fi

# ---- Build

# Into an empty folder that then takes the place of the last one, so that what the project no longer has goes away.
# The analysers are left to the build of the tests; they cost a third of the time here.
publish() {
    rm -rf "$data/publish.new" "$data/publish.old"
    quietly "$log/publish.log" dotnet publish "$REPO/src/CQ.Web" -c Release -o "$data/publish.new" --no-restore --nologo -v q \
        -p:RunAnalyzers=false || return
    [[ ! -d $data/publish ]] || mv "$data/publish" "$data/publish.old"
    mv "$data/publish.new" "$data/publish"
    rm -rf "$data/publish.old"
}

start_cluster() { "$ENG/postgres.sh" start --data "$data" --for $$ >/dev/null; }

timed download "Debian packages" "$ENG/postgres.sh" install --data "$data"
timed download "Debian packages: pictures and PDF" install_media_tools
need_dotnet
timed download "NuGet packages" quietly "$log/restore.log" dotnet restore "$REPO/src/CQ.Web" --nologo -v q
timed work "Build and publish" publish
timed work "Database cluster" start_cluster

# ---- Start

migrate() { quietly "$log/migrate.log" bash -c '. "$1"; site owner "$2" migrate' - "$ENG/lib.sh" "$data"; }
timed work "Migrations" migrate

printf 'http://127.0.0.1:%s\n' "$port" >"$data/address"

# In groups of their own: Ctrl+C reaches this script alone, which then ends them in order.
launch() {
    local name=$1
    shift
    setsid bash -c '. "$1"; shift; site "$@"' - "$ENG/lib.sh" "$@" >"$log/$name.log" 2>&1 </dev/null &
    write_process "$data/$name.pid" $! || true
}
ended() {
    printf 'the %s ended; the end of %s:\n' "$1" "$log/$1.log" >&2
    tail -n 60 "$log/$1.log" >&2
    exit 1
}
check_both() {
    process_start "$server" >/dev/null || ended server
    process_start "$worker" >/dev/null || ended worker
}
wait_until_ready() {
    local until=$(($(now_ms) + 1000 * ${CQ_READY_SECONDS:-300})) status
    while :; do
        check_both
        status=$(http_status "$port" /health/ready)
        [[ $status != 200 ]] || return 0
        (($(now_ms) < until)) || break
        sleep 0.5
    done
    printf 'the site is not ready (/health/ready answers %s); the end of %s:\n' "${status:-nothing}" "$log/server.log" >&2
    tail -n 60 "$log/server.log" >&2
    exit 1
}
serve() {
    launch worker owner "$data" work --owner
    worker=$!
    # Only the server sets tenants up.
    export "${setup?}"
    launch server web "$data"
    server=$!
    wait_until_ready
}
timed work "Start until ready" serve

cat <<TEXT
The site is ready: http://127.0.0.1:$port/
  mails are written to $data/app/mail
  logs are in $log
  Ctrl+C (or kill $$) ends it

TEXT
print_times

wait -n "$server" "$worker" || true
check_both
