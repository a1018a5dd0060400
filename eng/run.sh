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
[[ -z $port ]] || port=$(port_asked_for "$port")
setup=$(setup_of "$recipe")
unset CQ_TENANTS_FILE CQ_SETUP_RECIPE

claim_data
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

end_leftovers "$data"/{server,worker}.pid
port=$(port_or_next "$port")
build_and_migrate
printf 'http://127.0.0.1:%s\n' "$port" >"$data/address"

check_both() {
    process_start "$server" >/dev/null || ended server
    process_start "$worker" >/dev/null || ended worker
}
serve() {
    rm -f "$log"/{server,worker}.log
    launch_site worker owner "$data" work --owner
    worker=$launched
    # Only the server sets tenants up.
    export "${setup?}"
    launch_site server web "$data"
    server=$launched
    wait_for_site "$port" server check_both
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
