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

# ---- Processes
# A pid alone may have been given to someone else since it was written down; pid and start time together may not.

process_start() {
    local stat
    { stat=$(<"/proc/$1/stat"); } 2>/dev/null || return 1
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

# Runs a command in a group of its own while this shell stays able to receive signals; says nothing unless it
# fails, then shows the end of its log.
BUSY=
quietly() {
    local log=$1 status=0
    shift
    mkdir -p "$(dirname "$log")"
    setsid "$@" >"$log" 2>&1 </dev/null &
    BUSY=$!
    wait "$BUSY" || status=$?
    BUSY=
    ((status == 0)) && return 0
    printf '%s failed (%s), the end of %s:\n' "$1" "$status" "$log" >&2
    tail -n "${CQ_TAIL:-40}" "$log" >&2
    return "$status"
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
            printf '  %-36s %8s s\n' "${PART_NAMES[i]}" "$(seconds "${PART_MS[i]}")"
        fi
    done
    printf '  %-36s %8s s\n' "Total without downloads" "$(seconds $work)"
    for i in "${!PART_NAMES[@]}"; do
        [[ ${PART_KINDS[i]} == download ]] || continue
        printf '  %-36s %8s s\n' "${PART_NAMES[i]} (download)" "$(seconds "${PART_MS[i]}")"
    done
    printf '  %-36s %8s s\n' "Downloads" "$(seconds $downloads)"
}
