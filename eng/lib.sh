# shellcheck shell=bash
# Shared by the scripts beside it; sourced, never run.

ENG=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
REPO=$(dirname "$ENG")

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# option_value NAME VALUE...: the value that follows an option, or a clear refusal.
option_value() {
    [[ $# -ge 2 && -n $2 ]] || fail "$1 needs a value"
    printf '%s' "$2"
}

random_hex() { od -An -tx1 -N"$1" /dev/urandom | tr -d ' \n'; }

now_ms() {
    local t=$EPOCHREALTIME
    printf '%s' "$((${t/[.,]/} / 1000))"
}

# ---- Ports

port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Below the range that the kernel hands out to outgoing connections, so that a recorded port stays free.
free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 10000))
        port_taken "$port" || break
    done
    printf '%s' "$port"
}

# http_status PORT PATH: the status code, or nothing. Needs no tool that a fresh machine may lack.
http_status() (
    exec 2>/dev/null 8<>"/dev/tcp/127.0.0.1/$1" || exit 0
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&8
    read -r -t 10 line <&8 || true
    line=${line#* }
    printf '%s' "${line%% *}"
)

# ---- Processes
# A pid alone may have been given to someone else since it was written down; pid and start time together may not.

process_start() {
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
    read -ra stat <<<"${stat##*) }"
    [[ ${stat[0]} != Z ]] || return 1
    printf '%s' "${stat[19]}"
}

write_process() {
    local start
    start=$(process_start "$2") || return 1
    printf '%s %s\n' "$2" "$start" >"$1.new"
    mv -f "$1.new" "$1"
}

# Prints the pid kept in a file if that very process still runs.
living_process() {
    local pid start
    [[ -r $1 ]] && read -r pid start <"$1" || return 1
    [[ $pid =~ ^[0-9]+$ && $(process_start "$pid") == "$start" ]] || return 1
    printf '%s' "$pid"
}

# Ends a process that leads its own group, with its children; forcibly when asking was not enough.
end_group() {
    local pid=$1 seconds=${2:-20} tries
    kill -TERM -- "-$pid" 2>/dev/null || return 0
    for ((tries = seconds * 10; tries > 0; tries--)); do
        process_start "$pid" >/dev/null || break
        sleep 0.1
    done
    kill -KILL -- "-$pid" 2>/dev/null || true
}

# quietly LOG COMMAND...: runs a command in a group of its own, so that this shell can still receive signals and
# nothing the command started (compilers, browsers) outlives it. Shows the end of its log if it fails.
BUSY=
quietly() {
    local log=$1 status=0
    shift
    mkdir -p "$(dirname "$log")"
    setsid "$@" >"$log" 2>&1 </dev/null &
    BUSY=$!
    wait "$BUSY" || status=$?
    kill -KILL -- "-$BUSY" 2>/dev/null || true
    BUSY=
    ((status == 0)) || {
        printf '%s failed with %s; the end of %s:\n' "$(basename "$log" .log)" "$status" "$log" >&2
        tail -n "${CQ_TAIL:-60}" "$log" >&2
    }
    return "$status"
}

make_data_folder() {
    if [[ ! -d $1 ]]; then
        mkdir -p "$1"
        # Secrets and mails live here. Root lets the cluster's user pass through; nobody else reads.
        if ((EUID == 0)); then chmod 711 "$1"; else chmod 700 "$1"; fi
    fi
    [[ -w $1 ]] || fail "$1 cannot be written by $(id -un)"
}

# ---- Debian packages

install_packages() {
    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null && sudo -n true 2>/dev/null ||
            fail "these packages are missing: $* (install them, or let this user run sudo)"
        as_root=(sudo -n)
    fi
    command -v apt-get >/dev/null || fail "these packages are missing: $* (there is no apt-get here to install them)"
    local log quiet
    log=$(mktemp)
    quiet=(-qq -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    # A list that cannot be refreshed may still be good enough; the installation says so if it is not.
    "${as_root[@]}" apt-get "${quiet[@]}" update >"$log" 2>&1 </dev/null || true
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "${quiet[@]}" install -y --no-install-recommends "$@" \
        >>"$log" 2>&1 </dev/null; then
        tail -n 30 "$log" >&2
        rm -f "$log"
        fail "could not install: $*"
    fi
    rm -f "$log"
}

# What looks at uploaded files: libvips for pictures, Poppler for PDF. util-linux and coreutils, which bound them, are always there.
install_media_tools() {
    local missing=()
    command -v vips >/dev/null || missing+=(libvips-tools)
    command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null || missing+=(poppler-utils)
    ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
}

# What makes load, and asks as a browser does.
install_load_tools() {
    local missing=()
    command -v wrk >/dev/null || missing+=(wrk)
    command -v curl >/dev/null || missing+=(curl)
    ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
}

# What shares requests out among nodes. Debian starts one of its own for the whole machine, which nobody asked for.
install_nginx() {
    [[ ! -x /usr/sbin/nginx ]] || return 0
    install_packages nginx
    local as_root=()
    ((EUID == 0)) || as_root=(sudo -n)
    "${as_root[@]}" sh -c 'service nginx stop; update-rc.d nginx disable' >/dev/null 2>&1 || true
}

# ---- How long things took

PART_NAMES=() PART_KINDS=() PART_MS=()

# timed work|download NAME COMMAND...
timed() {
    local kind=$1 name=$2 start status=0
    shift 2
    start=$(now_ms)
    "$@" || status=$?
    PART_NAMES+=("$name") PART_KINDS+=("$kind") PART_MS+=($(($(now_ms) - start)))
    return "$status"
}

seconds() { printf '%d.%d' $(($1 / 1000)) $(($1 % 1000 / 100)); }

print_times() {
    local i downloads=0 work=0
    for i in "${!PART_NAMES[@]}"; do
        if [[ ${PART_KINDS[i]} == download ]]; then
            downloads=$((downloads + PART_MS[i]))
        else
            work=$((work + PART_MS[i]))
            printf '  %-44s %8s s\n' "${PART_NAMES[i]}" "$(seconds "${PART_MS[i]}")"
        fi
    done
    printf '  %-44s %8s s\n' "Total without downloads" "$(seconds $work)"
    for i in "${!PART_NAMES[@]}"; do
        [[ ${PART_KINDS[i]} == download ]] || continue
        printf '  %-44s %8s s\n' "${PART_NAMES[i]} (download)" "$(seconds "${PART_MS[i]}")"
    done
    printf '  %-44s %8s s\n' "Downloads" "$(seconds $downloads)"
}

# ---- .NET

# After PostgreSQL, whose packages bring the Unicode library that .NET does not start without.
need_dotnet() {
    local answer
    command -v dotnet >/dev/null || fail "the .NET SDK 10.0 is missing (https://dotnet.microsoft.com/download)"
    answer=$(cd "$REPO" && dotnet --version 2>&1) || fail "the .NET SDK does not work here: $answer"
}

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
# One compiler for all projects halves the work of a build. It is our own and ends with the build (see quietly): one shared
# with the user's other builds would outlive us, or take them along.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=true SharedCompilationId="cq-$$"

# ---- The published site

# site web|owner DATA ARGUMENTS...: becomes the published site with the environment of its data folder. Only `owner`
# is given the owner's connection string, whatever the caller's own environment holds. A node of several is told where to
# listen by CQ_LISTEN, and how many connections to the database are its part by CQ_POOL.
site() {
    local kind=$1 data=$2 connections
    shift 2
    connections=$("$ENG/postgres.sh" env --data "$data")
    unset CQ_DATABASE_OWNER CQ_DATABASE_BACKUP CQ_DATABASE_ADMIN ASPNETCORE_URLS "${!CQ_TEST_@}"
    set -a
    eval "$(grep -E "^CQ_DATABASE$([[ $kind == owner ]] && echo '(_OWNER)?')=" <<<"$connections")"
    CQ_DATA=$data/app
    CQ_RECIPES=$REPO/recipes
    ASPNETCORE_ENVIRONMENT=Production
    if [[ -s $data/address ]]; then
        # Links in mails, whoever sends them.
        CQ_PUBLIC_URL=${CQ_PUBLIC_URL:-$(<"$data/address")}
        [[ $kind == owner ]] || ASPNETCORE_URLS=${CQ_LISTEN:-$(<"$data/address")}
    fi
    [[ -z ${CQ_POOL:-} || $kind == owner ]] || CQ_DATABASE="$CQ_DATABASE;Maximum Pool Size=$CQ_POOL"
    set +a
    cd "$data/publish"
    exec dotnet CQ.Web.dll "$@"
}

# ---- From the sources to a running site; what follows speaks of the folder in $data and writes its logs to $log

# setup_of RECIPE: what tells a server to set the recipe up.
setup_of() {
    local names
    if [[ -f $REPO/recipes/$1.tenants.json ]]; then
        printf 'CQ_TENANTS_FILE=%s' "$REPO/recipes/$1.tenants.json"
    elif [[ -f $REPO/recipes/$1.recipe.json ]]; then
        printf 'CQ_SETUP_RECIPE=%s' "$1"
    else
        names=$(cd "$REPO/recipes" 2>/dev/null && ls | sed -nE 's/\.(tenants|recipe)\.json$//p' | sort -u | paste -sd ' ')
        fail "there is no recipe \"$1\"; there is: ${names:-none}"
    fi
}

# port_asked_for TEXT: the number, or a clear refusal.
port_asked_for() {
    [[ $1 =~ ^[0-9]{1,5}$ ]] && ((10#$1 > 0 && 10#$1 < 65536)) || fail "--port wants a number from 1 to 65535"
    printf '%s' "$((10#$1))"
}

# A port that nobody has: the one asked for, or the first from 5080 on.
port_or_next() {
    local port=${1:-5080}
    if [[ -n $1 ]]; then
        ! port_taken "$1" || fail "port $1 is taken"
    else
        while port_taken "$port"; do port=$((port + 1)); done
    fi
    printf '%s' "$port"
}

# One site at a time in a data folder.
claim_data() {
    local pid
    make_data_folder "$data"
    mkdir -p "$log" "$data/app/mail"
    exec 9>"$data/run.lock"
    flock 9
    if pid=$(living_process "$data/run.pid"); then
        fail "the site of $data already runs (pid $pid)$(sed 's/^/ at /' "$data/address" 2>/dev/null)"
    fi
    write_process "$data/run.pid" $$
    exec 9>&-
}

# Ends what a killed run left behind: the processes whose pids are kept in these files.
end_leftovers() {
    local file pid
    for file in "$@"; do
        if pid=$(living_process "$file"); then end_group "$pid"; fi
        rm -f "$file"
    done
    rm -f "$data/address"
}

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

start_database() { "$ENG/postgres.sh" start --data "$data" --for $$ >/dev/null; }

migrate() { quietly "$log/migrate.log" bash -c '. "$1"; site owner "$2" migrate' - "$ENG/lib.sh" "$data"; }

# From the sources to a database that a server may be started on.
build_and_migrate() {
    timed download "Debian packages" "$ENG/postgres.sh" install --data "$data"
    timed download "Debian packages: pictures and PDF" install_media_tools
    need_dotnet
    timed download "NuGet packages" quietly "$log/restore.log" dotnet restore "$REPO/src/CQ.Web" --nologo -v q
    timed work "Build and publish" publish
    timed work "Database cluster" start_database
    timed work "Migrations" migrate
}

# launch_site NAME ARGUMENTS-OF-SITE...: in a group of its own: Ctrl+C reaches the script alone, which then ends all in order. The pid
# is in $launched.
launch_site() {
    local name=$1
    shift
    setsid bash -c '. "$1"; shift; site "$@"' - "$ENG/lib.sh" "$@" >>"$log/$name.log" 2>&1 </dev/null &
    launched=$!
    write_process "$data/$name.pid" "$launched" || true
}

ended() {
    printf 'the %s ended; the end of %s:\n' "$1" "$log/$1.log" >&2
    tail -n 60 "$log/$1.log" >&2
    exit 1
}

# wait_for_site PORT NAME CHECK: until /health/ready of that port answers 200; CHECK ends the script when waiting is in vain.
wait_for_site() {
    local until=$(($(now_ms) + 1000 * ${CQ_READY_SECONDS:-300})) status
    while :; do
        "$3"
        status=$(http_status "$1" /health/ready)
        [[ $status != 200 ]] || return 0
        (($(now_ms) < until)) || break
        sleep 0.5
    done
    printf 'the site is not ready (/health/ready answers %s); the end of %s:\n' "${status:-nothing}" "$log/$2.log" >&2
    tail -n 60 "$log/$2.log" >&2
    exit 1
}

# connect_as admin|backup DATA: psql, pg_dump and pg_restore speak to the cluster of a data folder as that role from here on.
connect_as() {
    local word
    word=$("$ENG/postgres.sh" env --data "$2" | sed -nE "s/^CQ_DATABASE_${1^^}='(.*)'$/\1/p")
    unset "${!PG@}"
    export PGHOST=127.0.0.1 PGUSER PGPORT PGPASSWORD
    PGUSER=$(sed -E 's/.*Username=([^;]*).*/\1/' <<<"$word") PGPORT=$(sed -E 's/.*Port=([^;]*).*/\1/' <<<"$word") PGPASSWORD=$(sed -E 's/.*Password=([^;]*).*/\1/' <<<"$word")
}

# start_site PORT DATA LOG [NODES]: eng/run.sh in a group of its own, or eng/cluster.sh, until the site is ready; its pid is in $site.
start_site() {
    local until=$(($(now_ms) + 1800000)) script=("$ENG/run.sh")
    [[ -z ${4:-} ]] || script=("$ENG/cluster.sh" "$4")
    mkdir -p "$(dirname "$3")"
    setsid "${script[@]}" --port "$1" --data "$2" >"$3" 2>&1 </dev/null &
    site=$!
    until [[ $(http_status "$1" /health/ready) == 200 ]]; do
        process_start "$site" >/dev/null || { tail -n 40 "$3" >&2; fail "the site did not start"; }
        (($(now_ms) < until)) || fail "the site is not ready after half an hour"
        sleep 1
    done
}

# ---- What a back-up is compared by

sums_of_files() (cd "$1" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0r sha256sum)

# same_tables DATABASE LINES: every table of every tenant holds what these lines of eng/checksums.sql say.
same_tables() { psql -X -A -t -q -d "$1" -v ON_ERROR_STOP=1 -f "$ENG/checksums.sql" | diff - "$2" >&2 || fail "what was restored is not what was backed up"; }
