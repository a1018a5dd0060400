#!/usr/bin/env bash
# Drills: what happens to the site when something breaks (docs/drills.md).
#
#   eng/drill.sh kill     a server killed between commit and answer at five points of a project's story
#   eng/drill.sh backup   a back-up taken under load, the installation destroyed, and made anew of the back-up
#   eng/drill.sh roll     a vote of 93,000 electors; server and PostgreSQL ended by force in the middle; CQ_ROLL=2000 makes it shorter
#   eng/drill.sh cluster  three nodes behind nginx under load: one killed, PostgreSQL restarted, all restarted in turn
#   eng/drill.sh fuzz     a hundred thousand hostile requests in every role; CQ_FUZZ_SEED tries others
#
# Not part of eng/test.sh: they start the published server and end it by force.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

data=$REPO/.data/test
durable=()
out=$REPO/.data/drill
log=$REPO/.data/drill-log
[[ ${1:-} =~ ^(kill|backup|roll|cluster|fuzz)$ && $# == 1 ]] || fail "say which drill: kill, backup, roll, cluster, fuzz"
drill=$1
# A cluster of its own, that keeps what it acknowledges and is ended by force.
if [[ $drill == roll ]]; then
    data=$REPO/.data/roll durable=(--durable)
    export CQ_ROLL_START="'$ENG/postgres.sh' start --data '$data' --for $$"
fi

temporary='' site='' load=''
finish() {
    local status=$?
    trap '' INT TERM HUP
    trap - EXIT
    set +e
    [[ -z $BUSY ]] || end_group "$BUSY" 5
    [[ -z $load ]] || end_group "$load" 5
    [[ -z $site ]] || end_group "$site" 60
    [[ -z $temporary ]] || rm -rf "$temporary"
    "$ENG/postgres.sh" stop --data "$data" --for $$
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

make_data_folder "$REPO/.data"
timed download "Debian packages" "$ENG/postgres.sh" install --data "$data"
timed download "Debian packages: pictures and PDF" install_media_tools
need_dotnet
# ---- Drills that are tests

drill_of() (
    cd "$REPO/tests/CQ.IntegrationTests/bin/Debug/net10.0"
    dotnet CQ.IntegrationTests.dll -noLogo -noColor -explicit only -class "$1" -showLiveOutput | sed -u "s/^ *CQ\..*\[OUTPUT\] //"
)
if [[ $drill != backup ]]; then
    timed work "Database cluster" quietly "$log/cluster.log" "$ENG/postgres.sh" start --data "$data" --for-tests "${durable[@]}" --for $$
    timed work "Build" quietly "$log/build.log" dotnet build "$REPO/tests/CQ.IntegrationTests" --nologo -v q -p:RunAnalyzers=false
    temporary=$(mktemp -d)
    connections=$("$ENG/postgres.sh" env --data "$data")
    set -a
    eval "$(grep '^CQ_TEST_' <<<"$connections")"
    CQ_DRILL_SITE=$out/CQ.Web.dll
    TMPDIR=$temporary
    set +a
    unset CQ_DATABASE CQ_DATABASE_OWNER CQ_DATABASE_ADMIN
fi
if [[ $drill =~ ^(kill|roll)$ ]]; then
    timed work "Publish" quietly "$log/publish.log" dotnet publish "$REPO/src/CQ.Web" -c Release -o "$out" --nologo -v q -p:RunAnalyzers=false
    timed work "Drill" drill_of "*${drill^}Drill"
fi
[[ $drill != fuzz ]] || timed work "Drill" drill_of "*FuzzDrill"

# ---- Three nodes

# CQ_DRILL_PLANT=1 has a write expected that never was: the drill must fail.
if [[ $drill == cluster ]]; then
    nodes=$REPO/.data/drill-cluster
    timed download "Debian packages: wrk" install_load_tools
    timed download "Debian packages: nginx" install_nginx
    [[ ! -d $nodes ]] || { "$ENG/postgres.sh" remove --data "$nodes" || true; }
    rm -rf "$nodes"
    port=$(free_port)
    export CQ_ACCOUNT_FORMS_PER_MINUTE=100000
    timed work "The demo on three nodes" start_site "$port" "$nodes" "$log/site.log" 3
    connections=$("$ENG/postgres.sh" env --data "$nodes")
    CQ_DRILL_DATABASE=$(sed -nE "s/^CQ_DATABASE_ADMIN='(.*)Database=postgres'$/\1Database=cq/p" <<<"$connections")
    export CQ_DRILL_DATABASE CQ_DRILL_CLUSTER=$nodes CQ_DRILL_ENG=$ENG
    timed work "Drill" drill_of "*ClusterDrill"
    end_group "$site" 60
    site=''
    "$ENG/postgres.sh" remove --data "$nodes"
    rm -rf "$nodes"
fi

# ---- A back-up under load, the installation destroyed, and made anew

lived=$REPO/.data/drill-lived anew=$REPO/.data/drill-anew copy=$REPO/.data/drill-copy

stop_site() {
    end_group "$site" 60
    site=''
}

# Searches in vain: each is counted in the database before it is answered. Words of letters alone, which nothing has.
search_in_vain() {
    local n word
    for ((n = 0; n < $2; n++)); do
        word=$1$(tr 0-9 a-j <<<"$n")
        [[ $(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/recherche?q=$word") == 200 ]] || fail "a search was not answered"
    done
}
counted() { psql -X -A -t -q -d cq -c "select coalesce(sum(count), 0) from cq_search_miss where text like '$1%'"; }

read_and_write() {
    cat >"$log/load.lua" <<'LUA'
local n = 0
request = function()
    n = n + 1
    if n % 20 ~= 0 then return wrk.format("GET", "/projets") end
    local word = tostring(n % 500):gsub("%d", function(d) return string.char(97 + d) end)
    return wrk.format("GET", "/recherche?q=zwzwpendant" .. word .. "&x=" .. n)
end
LUA
    setsid wrk -t1 -c8 -d600s -s "$log/load.lua" "http://127.0.0.1:$port/" >"$log/load.log" 2>&1 </dev/null &
    load=$!
}

if [[ $drill == backup ]]; then
    timed download "Debian packages: wrk" install_load_tools
    for folder in "$lived" "$anew"; do
        [[ ! -d $folder ]] || { "$ENG/postgres.sh" remove --data "$folder" || true; }
    done
    rm -rf "$lived" "$anew" "$copy"
    port=$(free_port)
    timed work "The demo is set up" start_site "$port" "$lived" "$log/site.log"
    search_in_vain zwzwavant 20
    read_and_write
    sleep 3
    connect_as admin "$lived"
    before=$(counted zwzw)
    timed work "Back-up under load" "$ENG/backup.sh" "$copy" --data "$lived"
    after=$(counted zwzw)
    end_group "$load" 5
    load=''
    ((after > before)) || fail "nothing was written while the back-up was made"
    home=$(curl -s "http://127.0.0.1:$port/quartiers/seine" | grep -c '<article')
    stop_site
    "$ENG/postgres.sh" remove --data "$lived"
    rm -rf "$lived"
    timed work "Made anew" "$ENG/restore.sh" "$copy" --data "$anew"
    timed work "Started again" start_site "$port" "$anew" "$log/site.log"
    connect_as admin "$anew"
    [[ $(counted zwzwavant) == 20 ]] || fail "what was acknowledged before the back-up is not there: $(counted zwzwavant) of 20"
    during=$(counted zwzwpendant)
    ((during + 20 >= before && during + 20 <= after)) || fail "the copy is of no moment of the back-up: $during of what came meanwhile"
    [[ $(curl -s "http://127.0.0.1:$port/quartiers/seine" | grep -c '<article') == "$home" ]] || fail "the quartier's page is another one"
    stop_site
    "$ENG/postgres.sh" remove --data "$anew"
    rm -rf "$anew"
    printf 'written before the back-up %s, in it %s, when it was done %s; %s lines of tables and tenants equal, %s files\n' "$before" "$((during + 20))" "$after" "$(wc -l <"$copy/tables.txt")" "$(wc -l <"$copy/files.txt")"
    rm -rf "$copy"
fi
print_times
