#!/usr/bin/env bash
# Measures the site on this machine. Not part of eng/test.sh: it measures time, which other work on the machine disturbs.
#
#   eng/bench.sh [--scale N] [PART...]    all parts, or some of them:
#
#   reading   what a reader waits at 100, 10,000 and 100,000 items (docs/features/publishing.md)
#   search    for what they search among 100,000 texts (docs/features/search.md)
#   roll      a vote of 93,000 electors by HTTP, with durable commits; CQ_ROLL=2000 makes it shorter (docs/performance.md)
#   pages     the published site under load on loopback, beside what the machine gives at most (docs/performance.md)
#   writes    drafts and payment orders sent by their forms, durably (docs/performance.md)
#   scale     the same pages on ten times the corpus, output cache off
#
# --scale   of the corpus of the pages (eng/corpus.sql); 1, and 0 is the demo alone
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

tests=$REPO/.data/test
roll=$REPO/.data/roll
log=$REPO/.data/bench-log
scale=1 parts=()
while (($#)); do
    case $1 in
        --scale) scale=$(option_value "$@"); shift 2 ;;
        *) parts+=("$1"); shift ;;
    esac
done
[[ $scale =~ ^[0-9]{1,3}$ ]] || fail "--scale wants a number from 0 to 999"
((${#parts[@]} > 0)) || parts=(reading search roll pages writes scale)
for part in "${parts[@]}"; do
    [[ $part =~ ^(reading|search|roll|pages|writes|scale)$ ]] || fail "there is no part \"$part\"; there is: reading, search, roll, pages, writes, scale"
done
bench=$REPO/.data/bench-$scale
wanted() { [[ " ${parts[*]} " == *" $1 "* ]]; }

temporary='' site='' other='' limits='' changes=''
finish() {
    local status=$?
    trap '' INT TERM HUP
    trap - EXIT
    set +e
    [[ -z $BUSY ]] || end_group "$BUSY" 5
    [[ -z $changes ]] || end_group "$changes" 5
    [[ -z $limits ]] || end_group "$limits" 5
    [[ -z $site ]] || end_group "$site" 60
    [[ -z $other ]] || end_group "$other" 60
    [[ -z $temporary ]] || rm -rf "$temporary"
    "$ENG/postgres.sh" stop --data "$tests" --for $$
    "$ENG/postgres.sh" stop --data "$roll" --for $$
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

# bench_of CLASS [DATA]
bench_of() (
    connections=$("$ENG/postgres.sh" env --data "${2:-$tests}")
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

# ---- Roll: a vote of a city's size, on the published site and a cluster that keeps what it acknowledges

if wanted roll; then
    timed work "Durable cluster" quietly "$log/roll-cluster.log" "$ENG/postgres.sh" start --data "$roll" --for-tests --durable --for $$
    timed work "Build" quietly "$log/build.log" dotnet build "$REPO/tests/CQ.IntegrationTests" --nologo -v q -p:RunAnalyzers=false
    export CQ_DRILL_SITE=$REPO/.data/drill/CQ.Web.dll
    timed work "Publish" quietly "$log/roll-publish.log" dotnet publish "$REPO/src/CQ.Web" -c Release -o "$REPO/.data/drill" --nologo -v q -p:RunAnalyzers=false
    timed work "Roll" bench_of "*RollBench" "$roll"
fi

# ---- Pages: the published site under load

seconds_of_a_run=${CQ_BENCH_SECONDS:-4}
connections_at_once=32
public_pages=(/ /quartiers/seine /actualites /agenda /projets /budgets /documents /actualites.atom /agenda.ics)
own_pages=(/ /taches /admin/contenus)
scaled_pages=(/ /quartiers/seine /actualites /agenda /documents /projets /budgets /budgets/seine/2026)

# start_at SCALE PORT: the site with the corpus of that scale, loaded once into its data folder.
start_at() {
    local data=$REPO/.data/bench-$1
    start_site "$2" "$data" "$log/site-$1.log"
    connect_as admin "$data"
    (($1 == 0)) || [[ $(psql -X -A -t -q -d cq -c "select count(*) from cq_contents_item where slug = 'corpus-news-1'") != 0 ]] ||
        psql -X -q -d cq -v ON_ERROR_STOP=1 -v scale="$1" -f "$ENG/corpus.sql"
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

# hit PORT PATH [HEADER [SCRIPT]]: requests a second, p50 and p99 of one run.
hit() {
    wrk -t1 -c"$connections_at_once" -d"${seconds_of_a_run}s" --latency ${3:+-H "$3"} ${4:+-s "$4"} "http://127.0.0.1:$1$2" |
        awk '/^ +50%/ { p50 = $2 } /^ +99%/ { p99 = $2 } /^Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $NF } END { printf "%d %s %s %d\n", rate, p50, p99, bad }'
}

median() { sort -n | awk '{ v[NR] = $0 } END { print v[int((NR + 1) / 2)] }'; }

# statements_of PATH [COOKIE]: of one request whose page is not kept; the least of three, because the site works for itself as well.
statements_of() {
    local try before out=999
    psql -X -q -d cq -c "alter system set log_min_duration_statement = 0" -c "select pg_reload_conf()" >/dev/null
    sleep 0.3
    for try in 1 2 3; do
        before=$(wc -l <"$bench/postgres/postgres.log")
        curl -s -o /dev/null ${2:+-H "Cookie: $2"} "http://127.0.0.1:$site_port$1?$try$RANDOM=x"
        sleep 0.2
        before=$(tail -n +$((before + 1)) "$bench/postgres/postgres.log" | grep -cE 'ms +(execute|statement)' || true)
        ((before >= out)) || out=$before
    done
    psql -X -q -d cq -c "alter system reset log_min_duration_statement" -c "select pg_reload_conf()" >/dev/null
    printf '%s' "$out"
}

# compare NAME SITE-PATH LIMIT-PATH HEADER [SCRIPT]: three runs of each, in turn; the median of each and what part of the limit it is.
compare() {
    local ours='' theirs='' run
    for run in 1 2 3; do
        ours+=$(hit "$site_port" "$2" "$4" "${5:-}")$'\n'
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

# alone PATH HEADER SCRIPT: the median of three runs, without a limit to compare with.
alone() {
    local runs='' run
    for run in 1 2 3; do runs+=$(hit "$site_port" "$1" "$2" "$3")$'\n'; done
    # shellcheck disable=SC2046
    set -- "$1" "$(curl -s -o /dev/null -w '%{size_download}' -H "$2" "http://127.0.0.1:$site_port$1")" $(median <<<"${runs%$'\n'}")
    [[ $6 == 0 ]] || fail "$1: $6 answers were no pages"
    printf '| %s | %s | %s | %s | %s |\n' "$1" "$2" "$3" "$4" "$5"
}

# A browser's cookie after signing in, by the form.
sign_in() {
    local jar=$temporary/cookies page fields
    rm -f "$jar"
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
    start_at "$scale" "$site_port"
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
    rate=$(hit "$site_port" / "Cookie: $cookie" | cut -d' ' -f1)
    start_changes $((rate / 100 + 1))
    printf '\n| The same while %s changes a second drop the pages | bytes | requests/s | p50 | p99 | bare Razor page, EF Core, 20 rows | part |\n|---|---|---|---|---|---|---|\n' "$((rate / 100 + 1))"
    for page in "${own_pages[@]}"; do compare "$page" "$page" /razor "Cookie: $cookie"; done
    end_group "$changes" 5
    changes=''
    printf '\n| Each request another page (a query that means nothing), signed in | bytes | requests/s | p50 | p99 | bare Razor page, EF Core, 20 rows | part |\n|---|---|---|---|---|---|---|\n'
    for page in "${own_pages[@]}"; do compare "$page" "$page" /razor "Cookie: $cookie" "$log/changing.lua"; done
    printf '\n| Search, not signed in | bytes | requests/s | p50 | p99 |\n|---|---|---|---|---|\n'
    for page in '/recherche?q=budget' '/recherche?q=kiosque' '/recherche?q=composteur+jardin'; do alone "$page" 'Accept-Encoding: br' "$log/changing.lua"; done
    printf '\nSQL statements of a page that is not kept (opening the connection included):'
    for page in "${public_pages[@]}"; do printf ' %s %s,' "$page" "$(statements_of "$page")"; done
    for page in "${own_pages[@]}"; do printf ' %s signed in %s,' "$page" "$(statements_of "$page" "$cookie")"; done
    printf '\n'
    printf '\nMemory of the server after all this: %s MB\n' "$(awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$(cut -d' ' -f1 "$bench/server.pid")/status")"
}

# form_of PATH COOKIE: the hidden fields of its page's form, as a browser sends them.
form_of() {
    curl -s -H "Cookie: $2" "http://127.0.0.1:$site_port$1" | grep -oE '<input[^>]*type="hidden"[^>]*>' | sed -nE 's/.*name="([^"]+)".*value="([^"]*)".*/\1=\2/p; s/.*value="([^"]*)".*name="([^"]+)".*/\2=\1/p' |
        sed 's#/#%2F#g; s#+#%2B#g' | paste -s -d '&'
}

# amount_in PATH COOKIE: what its form proposes to certify or to order, at least ten euros; nothing otherwise.
amount_in() { curl -s -H "Cookie: $2" "http://127.0.0.1:$site_port$1" | grep -oE '<input[^>]*name="Amount"[^>]*>' | sed -nE 's/.*value="([1-9][0-9]+,[0-9]{2})".*/\1/p'; }

# commitment SERVICES-COOKIE TOWN-HALL-COOKIE: one that may be ordered cent by cent; the service of one that may not yet is certified.
commitment() {
    local path amount
    for path in $(curl -s -H "Cookie: $1" "http://127.0.0.1:$site_port/admin/budgets/engagements" | grep -oE '/admin/budgets/engagements/[0-9a-f-]{36}"' | tr -d '"'); do
        amount=$(amount_in "$path/certifier" "$1")
        [[ -z $amount ]] || curl -s -o /dev/null -H "Cookie: $1" --data "$(form_of "$path/certifier" "$1")&Amount=$amount&Date=$(TZ=Europe/Paris date +%F)" "http://127.0.0.1:$site_port$path/certifier"
        [[ -z $(amount_in "$path/mandater" "$2") ]] || { printf '%s' "$path"; return; }
    done
    fail "the demo has no commitment that can be ordered"
}

# written NAME PATH COOKIE FORM: the same form sent again and again by eight people, each time with ids of its own; the median of three runs.
written() {
    local runs='' run
    printf '%s' "$4" >"$temporary/form"
    for run in 1 2 3; do
        runs+=$(FORM=$temporary/form wrk -t1 -c8 -d"${seconds_of_a_run}s" --latency -H "Cookie: $3" -s "$log/sending.lua" "http://127.0.0.1:$site_port$2" |
            awk '/^ +50%/ { p50 = $2 } /^ +99%/ { p99 = $2 } /^Requests\/sec/ { rate = $2 } /^Refused/ { bad = $2 } END { printf "%d %s %s %d\n", rate, p50, p99, bad }')$'\n'
    done
    # shellcheck disable=SC2046
    set -- "$1" $(median <<<"${runs%$'\n'}")
    [[ $5 == 0 ]] || fail "$1: $5 were refused"
    printf '| %s | %s | %s | %s |\n' "$1" "$2" "$3" "$4"
}

bench_writes() {
    local cookie path form
    site_port=$(free_port)
    start_at "$scale" "$site_port"
    printf '\n| Written by eight people at once, durably | a second | p50 | p99 |\n|---|---|---|---|\n'
    cookie=$(sign_in coordination@demo.example) path=/admin/contenus/nouveau/actualites
    form=$(form_of $path "$cookie" | sed -E 's/(^|&)Id=[^&]*/\1Id=ITEM/; s/__request=[^&]*/__request=REQUEST/')
    written 'a draft of 300 words, by the editor' $path "$cookie" "$form&Title=Mesure&Body=$(printf 'quartier %.0s' {1..300} | tr ' ' +)&Place=secteur&Audience=tous&Language=fr&Act=enregistrer"
    cookie=$(sign_in mairie@demo.example)
    path=$(commitment "$(sign_in services@demo.example)" "$cookie")/mandater
    form=$(form_of "$path" "$cookie" | sed -E 's/__request=[^&]*/__request=REQUEST/')
    written 'a cent ordered on one commitment, by the town hall' "$path" "$cookie" "$form&Amount=0%2C01"
}

# Each request another address of the same page: nothing that was kept answers it.
write_changing() {
    cat >"$log/changing.lua" <<'LUA'
local n, salt = 0, tostring(os.time())
local mark = wrk.path:find("?", 1, true) and "&" or "?"
request = function()
    n = n + 1
    return wrk.format("GET", wrk.path .. mark .. "x=" .. salt .. n)
end
LUA
}

# A form as it was filled in, each time with ids of its own; how many were not taken.
write_sending() {
    cat >"$log/sending.lua" <<'LUA'
local body, threads = io.open(os.getenv("FORM")):read("*a"), {}
math.randomseed(os.time())
refused = 0
local function hex(n)
    local digits = {}
    for i = 1, n do digits[i] = string.format("%x", math.random(0, 15)) end
    return table.concat(digits)
end
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
setup = function(thread) table.insert(threads, thread) end
request = function()
    local id = "01a20000-" .. hex(4) .. "-7" .. hex(3) .. "-8" .. hex(3) .. "-" .. hex(12)
    return wrk.format("POST", nil, nil, (body:gsub("REQUEST", hex(32)):gsub("ITEM", id)))
end
response = function(status) if status ~= 302 then refused = refused + 1 end end
done = function() print("Refused " .. threads[1]:get("refused")) end
LUA
}

bench_scale() {
    local page run small_port large_port small big
    small_port=$(free_port)
    start_at 1 "$small_port"
    other=$site
    large_port=$(free_port)
    start_at 10 "$large_port"
    printf '\n| Page, not signed in, output cache off | requests/s at scale 1 | at scale 10 | times as slow |\n|---|---|---|---|\n'
    for page in "${scaled_pages[@]}"; do
        small='' big=''
        for run in 0 1 2 3; do
            small+=$(hit "$small_port" "$page" '' "$log/changing.lua" | sed "s/.*/$run &/")$'\n'
            big+=$(hit "$large_port" "$page" '' "$log/changing.lua" | sed "s/.*/$run &/")$'\n'
        done
        # The first warms up.
        small=$(grep -v '^0' <<<"${small%$'\n'}" | cut -d' ' -f2- | median) big=$(grep -v '^0' <<<"${big%$'\n'}" | cut -d' ' -f2- | median)
        awk -v p="$page" -v s="${small%% *}" -v b="${big%% *}" 'BEGIN { printf "| %s | %d | %d | %.2f |\n", p, s, b, s / b }'
    done
    end_group "$other" 60
    other=''
    end_group "$site" 60
    site=''
}

if wanted pages || wanted writes || wanted scale; then
    timed download "Debian packages: wrk" install_load_tools
    mkdir -p "$log"
    write_changing
    write_sending
fi
if wanted pages; then
    timed work "Pages" bench_pages
    end_group "$limits" 5
    end_group "$site" 60
    limits='' site=''
fi
if wanted writes; then
    timed work "Writes" bench_writes
    end_group "$site" 60
    site=''
fi
! wanted scale || timed work "Scale" bench_scale
print_times
