#!/usr/bin/env bash
# Measures the site on this machine. Not part of eng/test.sh: it measures time, which other work on the machine disturbs.
#
#   eng/bench.sh [PART...]    all parts, or some of them:
#
#   reading   what a reader waits at 100, 10,000 and 100,000 items (docs/features/publishing.md)
#   search    for what they search among 100,000 texts (docs/features/search.md)
#   pages     the published site under load on loopback, with the demo, beside what the machine gives at most (docs/performance.md)
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

tests=$REPO/.data/test
bench=$REPO/.data/bench
log=$REPO/.data/bench-log
parts=("$@")
((${#parts[@]} > 0)) || parts=(reading search pages)
for part in "${parts[@]}"; do
    [[ $part =~ ^(reading|search|pages)$ ]] || fail "there is no part \"$part\"; there is: reading, search, pages"
done
wanted() { [[ " ${parts[*]} " == *" $1 "* ]]; }

temporary='' site='' limits='' changes=''
finish() {
    local status=$?
    trap '' INT TERM HUP
    trap - EXIT
    set +e
    [[ -z $BUSY ]] || end_group "$BUSY" 5
    [[ -z $changes ]] || end_group "$changes" 5
    [[ -z $limits ]] || end_group "$limits" 5
    [[ -z $site ]] || end_group "$site" 60
    [[ -z $temporary ]] || rm -rf "$temporary"
    "$ENG/postgres.sh" stop --data "$tests" --for $$
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

make_data_folder "$REPO/.data"
timed download "Debian packages" "$ENG/postgres.sh" install --data "$tests"
timed download "Debian packages: pictures and PDF" install_media_tools
need_dotnet
temporary=$(mktemp -d)

# ---- Reading and search: measured by tests

bench_of() (
    connections=$("$ENG/postgres.sh" env --data "$tests")
    unset CQ_DATABASE CQ_DATABASE_OWNER CQ_DATABASE_ADMIN
    set -a
    eval "$(grep '^CQ_TEST_' <<<"$connections")"
    TMPDIR=$temporary
    set +a
    cd "$REPO/tests/CQ.IntegrationTests/bin/Debug/net10.0"
    dotnet CQ.IntegrationTests.dll -noLogo -noColor -explicit only -class "$1" -showLiveOutput | sed -u "s/^ *CQ\..*\[OUTPUT\] //"
)
if wanted reading || wanted search; then
    timed work "Database cluster" quietly "$log/cluster.log" "$ENG/postgres.sh" start --data "$tests" --for-tests --for $$
    timed work "Build" quietly "$log/build.log" dotnet build "$REPO/tests/CQ.IntegrationTests" --nologo -v q -p:RunAnalyzers=false
    ! wanted reading || timed work "Reading" bench_of "*PublishingBench"
    ! wanted search || timed work "Search" bench_of "*SearchBench"
fi

# ---- Pages: the published site under load

seconds_of_a_run=${CQ_BENCH_SECONDS:-4}
connections_at_once=32
public_pages=(/ /quartiers/seine /actualites /agenda /projets /budgets /documents /actualites.atom /agenda.ics)
own_pages=(/ /taches /admin/contenus)

start_site() {
    setsid "$ENG/run.sh" --port "$site_port" --data "$bench" >"$log/site.log" 2>&1 </dev/null &
    site=$!
    wait_for_site "$site" "$site_port" "$log/site.log"
}

start_limits() {
    quietly "$log/limits-build.log" dotnet publish "$ENG/limits/CQ.Limits.csproj" -c Release -o "$bench/limits" --nologo -v q -p:RunAnalyzers=false || return
    cd "$bench/limits"
    SITE=http://127.0.0.1:$site_port PAGES="${public_pages[*]}" DATABASE="Host=$PGHOST;Port=$PGPORT;Username=$PGUSER;Password=$PGPASSWORD;Database=cq_limits" ASPNETCORE_URLS=http://127.0.0.1:$limits_port \
        setsid dotnet CQ.Limits.dll >"$log/limits.log" 2>&1 </dev/null &
    limits=$!
    cd "$REPO"
    local until=$(($(now_ms) + 60000))
    until port_taken "$limits_port"; do
        (($(now_ms) < until)) || { tail -n 20 "$log/limits.log" >&2; fail "the limits did not start"; }
        sleep 0.5
    done
}

# hit PORT PATH [HEADER]: requests a second, p50 and p99 of one run.
hit() {
    wrk -t1 -c"$connections_at_once" -d"${seconds_of_a_run}s" --latency ${3:+-H "$3"} "http://127.0.0.1:$1$2" |
        awk '/^ +50%/ { p50 = $2 } /^ +99%/ { p99 = $2 } /^Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $NF } END { printf "%d %s %s %d\n", rate, p50, p99, bad }'
}

median() { sort -n | awk '{ v[NR] = $0 } END { print v[int((NR + 1) / 2)] }'; }

# compare NAME SITE-PATH LIMIT-PATH HEADER: three runs of each, in turn; the median of each and what part of the limit it is.
compare() {
    local ours='' theirs='' run
    for run in 1 2 3; do
        ours+=$(hit "$site_port" "$2" "$4")$'\n'
        theirs+=$(hit "$limits_port" "$3" "$4")$'\n'
    done
    local us them bytes
    us=$(median <<<"${ours%$'\n'}") them=$(median <<<"${theirs%$'\n'}")
    bytes=$(curl -s -o /dev/null -w '%{size_download}' ${4:+-H "$4"} "http://127.0.0.1:$site_port$2")
    # shellcheck disable=SC2086
    set -- "$1" "$bytes" $us $them
    [[ $6 == 0 ]] || fail "$1: $6 answers were no pages"
    printf '| %s | %s | %s | %s | %s | %s | %d %% |\n' "$1" "$2" "$3" "$4" "$5" "$7" $((100 * $3 / $7))
}

# A browser's cookie after signing in, by the form.
sign_in() {
    local jar=$temporary/cookies page fields
    page=$(curl -s -c "$jar" -b "$jar" "http://127.0.0.1:$site_port/compte/connexion")
    fields=$(grep -o '<input type="hidden"[^>]*>\|<input name="__[^>]*>' <<<"$page" | sed -nE 's/.*name="([^"]+)".*value="([^"]*)".*/--data-urlencode \1=\2/p')
    # shellcheck disable=SC2086
    curl -s -o /dev/null -c "$jar" -b "$jar" $fields --data-urlencode "Email=$1" --data-urlencode "Password=${CQ_DEMO_PASSWORD:-un-quartier-quatre-saisons}" "http://127.0.0.1:$site_port/compte/connexion"
    awk '$6 ~ /^cq_/ { printf "%s%s=%s", s, $6, $7; s = "; " }' "$jar"
}

# What each change announces, one for every hundred requests that were answered without.
start_changes() {
    local tenant
    tenant=$(psql -X -A -t -q -d cq -c "select id from cq_host_tenant order by name desc limit 1")
    # shellcheck disable=SC2016
    setsid bash -c 'while :; do printf "select pg_notify(\x27cq_tenant\x27, \x27%s\x27); select pg_sleep(%s);\n" "$1" "$2"; done | psql -X -q -d cq -o /dev/null' \
        - "$tenant" "$(awk -v r="$1" 'BEGIN { printf "%.4f", 1 / r }')" >/dev/null 2>&1 </dev/null &
    changes=$!
}

bench_pages() {
    local page rate cookie
    site_port=$(free_port) limits_port=$(free_port)
    start_site
    connect_as admin "$bench"
    start_limits
    for page in "${public_pages[@]}"; do curl -s -o /dev/null "http://127.0.0.1:$site_port$page"; done
    printf '\n| Page, not signed in | bytes | requests/s | p50 | p99 | Kestrel, the same from memory | part |\n|---|---|---|---|---|---|---|\n'
    for page in "${public_pages[@]}"; do compare "$page" "$page" "$page" 'Accept-Encoding: br'; done
    rate=$(hit "$site_port" / 'Accept-Encoding: br' | cut -d' ' -f1)
    start_changes $((rate / 100))
    printf '\n| The same while %s changes a second drop the pages | bytes | requests/s | p50 | p99 | Kestrel, the same from memory | part |\n|---|---|---|---|---|---|---|\n' "$((rate / 100))"
    for page in / /actualites /projets; do compare "$page" "$page" "$page" 'Accept-Encoding: br'; done
    end_group "$changes" 5
    changes=''
    cookie=$(sign_in equipe@demo.example)
    [[ $cookie == *cq_auth_* ]] || fail "signing in did not work"
    printf '\n| Page, signed in | bytes | requests/s | p50 | p99 | bare Razor page, EF Core, 20 rows | part |\n|---|---|---|---|---|---|---|\n'
    for page in "${own_pages[@]}"; do compare "$page" "$page" /razor "Cookie: $cookie"; done
    printf '\nMemory of the server after all this: %s MB\n' "$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$(cut -d' ' -f1 "$bench/server.pid")/status")"
}

if wanted pages; then
    missing=()
    command -v wrk >/dev/null || missing+=(wrk)
    command -v curl >/dev/null || missing+=(curl)
    ((${#missing[@]} == 0)) || timed download "Debian packages: wrk" install_packages "${missing[@]}"
    mkdir -p "$log"
    timed work "Pages" bench_pages
fi
print_times
