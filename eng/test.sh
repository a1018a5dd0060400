#!/usr/bin/env bash
# All tests, with everything they need.
#
#   eng/test.sh [FILTER]     FILTER: part of the full name of the tests to run
#
# The last line is `N passed, N failed`; what could not run (a build, a test project that crashed) counts as failed.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

filter=${1:-}
data=$REPO/.data/test
log=$REPO/.data/test-log
solution=$REPO/CQ.Cms.sln
passed=0 failed=0 ours='' temporary=''

finish() {
    local status=$?
    trap '' INT TERM HUP
    trap - EXIT
    set +e
    [[ -z $BUSY ]] || end_group "$BUSY" 5
    [[ -z $temporary ]] || rm -rf "$temporary"
    if [[ -n $ours ]]; then
        "$ENG/postgres.sh" stop --data "$data" --for $$
        rm -f "$REPO/.data/test.pid"
        printf '\n'
        print_times
    fi
    ((status == 0 || failed > 0)) || failed=1
    printf '%d passed, %d failed\n' "$passed" "$failed"
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

make_data_folder "$REPO/.data"
claim() {
    exec 9>"$REPO/.data/test.lock"
    flock 9
    ! living_process "$REPO/.data/test.pid" >/dev/null || fail "the tests already run in this working copy"
    write_process "$REPO/.data/test.pid" $$
    exec 9>&-
    ours=1
}
claim

# ---- What the tests need

find_browser() {
    local name
    [[ ! -x ${CQ_CHROMIUM:-} ]] || return 0
    for name in chromium google-chrome-stable google-chrome; do
        CQ_CHROMIUM=$(command -v "$name") && return
    done
    return 1
}
install_browser() {
    find_browser && return
    install_packages chromium
    find_browser || fail "chromium was installed, but there is no such command"
}
# Parsers that know nothing of this site: what its calendars and feeds say is compared with what was meant.
install_parsers() {
    /usr/bin/python3 -c 'import icalendar, feedparser, dateutil' 2>/dev/null && return
    install_packages python3-icalendar python3-feedparser
}
# A cluster that someone started by hand is used as it is; any other is made anew, so that nothing of an earlier run is left.
start_cluster() {
    "$ENG/postgres.sh" stop --data "$data" --for $$ || return
    "$ENG/postgres.sh" status --data "$data" >/dev/null || "$ENG/postgres.sh" remove --data "$data" || return
    "$ENG/postgres.sh" start --data "$data" --for-tests --for $$ >/dev/null
}

timed download "Debian packages: PostgreSQL" "$ENG/postgres.sh" install --data "$data"
timed download "Debian packages: Chromium" install_browser
timed download "Debian packages: pictures and PDF" install_media_tools
timed download "Debian packages: parsers of calendars and feeds" install_parsers
need_dotnet
timed download "NuGet packages" quietly "$log/restore.log" dotnet restore "$solution" --nologo -v q
timed work "Build" quietly "$log/build.log" dotnet build "$solution" --no-restore --nologo -v q
timed work "Database cluster" start_cluster

# A folder of our own for what tests write: one with a fixed name in /tmp belongs to whoever came first. Not under the
# working copy, whose path may be too long for the sockets that a browser makes.
temporary=$(mktemp -d)
connections=$("$ENG/postgres.sh" env --data "$data")
unset CQ_DATABASE CQ_DATABASE_OWNER CQ_DATABASE_ADMIN
set -a
eval "$(grep '^CQ_TEST_' <<<"$connections")"
CQ_CHROMIUM=${CQ_CHROMIUM:-}
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
TMPDIR=$temporary
set +a

# ---- Running

# attribute FILE NAME: a number from the sums that xunit writes into the head of its report
attribute() {
    local head
    head=$(grep -o -m 1 '<assembly [^>]*>' "$1")
    [[ $head =~ [[:space:]]$2=\"([0-9]+)\" ]] || return 1
    printf '%s' "${BASH_REMATCH[1]}"
}

# What passing tests wrote (how much they probed) is part of the result.
print_output() {
    tr '\n' ' ' <"$1" | grep -oE '<test [^>]*result="Pass"[^>]*>(<traits>(<trait [^>]*>)*</traits>)?<output><!\[CDATA\[[^]]+' |
        sed -E 's/.* name="([^"]*)".*<!\[CDATA\[(.*[^ ]) */  \1: \2/' | cut -c 1-300 || true
}

# One test project: its own program, from its own folder, so that a crash is seen as one.
run_project() {
    local name=$1 folder=$REPO/tests/$1/bin/Debug/net10.0 report=$log/$1.xml status=0 start ok bad off
    local options=(-xml "$report" -noLogo -noColor -reporter quiet)
    [[ -z $filter ]] || options+=(-method "*$filter*")
    rm -f "$report"
    start=$(now_ms)
    CQ_TAIL=400 quietly "$log/$name.log" bash -c 'cd "$1" && shift && exec "$@"' - "$folder" \
        timeout -k 10 "${CQ_TEST_SECONDS:-1200}" dotnet "$name.dll" "${options[@]}" || status=$?
    if [[ -s $report ]] && ok=$(attribute "$report" passed) && bad=$(attribute "$report" failed) && off=$(attribute "$report" skipped); then
        bad=$((bad + $(attribute "$report" errors || echo 0)))
        ((status == 0 || bad > 0)) || bad=1
    else
        ok=0 off=0 bad=1
        printf '%s ended without a report (status %s)\n' "$name" "$status" >&2
    fi
    passed=$((passed + ok)) failed=$((failed + bad))
    printf '%-28s %5d passed %4d failed %4d skipped %8s s\n' "$name" "$ok" "$bad" "$off" "$(seconds $(($(now_ms) - start)))"
    [[ ! -s $report ]] || print_output "$report"
}
run_all() {
    local project
    for project in "$REPO"/tests/*/*.csproj; do
        [[ ! -f $project ]] || run_project "$(basename "$project" .csproj)"
    done
}
timed work "Tests" run_all

((passed + failed > 0)) || fail "no test ran"
((failed == 0))
