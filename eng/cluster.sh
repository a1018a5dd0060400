#!/usr/bin/env bash
# The site on several nodes: N servers on one database and one folder of files, behind nginx, in the foreground until Ctrl+C or SIGTERM.
# docs/scale.md says how the same is done on machines of their own.
#
#   eng/cluster.sh N [--port P] [--recipe NAME] [--data DIR]
#   eng/cluster.sh roll [--data DIR]
#
# N         how many nodes, 2 to 9
# roll      restarts the nodes of a running cluster one after the other; nobody waits, nothing fails
# --port    where nginx listens on 127.0.0.1; 5080, or the next free one
# --recipe  recipes/NAME.tenants.json, else recipes/NAME.recipe.json; demo
# --data    where the database, uploads, mails and logs are kept; .data in the working copy
#
# A node that ends is started again, as systemd would.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

what=${1:-} port='' recipe=demo data=$REPO/.data
[[ $what =~ ^([2-9]|roll)$ ]] || fail "say how many nodes, 2 to 9, or roll (see the head of the script)"
shift
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
proxy=$data/nginx

# ---- Restarting one after the other

# roll_node NAME: nginx is told first, so that nothing is on its way to a node that refuses it.
roll_node() {
    local name=$1 node_port=$2 pid until=$(($(now_ms) + 120000))
    pid=$(living_process "$data/$name.pid") || fail "$name does not run"
    : >"$proxy/leaving-$name"
    kill -TERM "$pid"
    while [[ $(living_process "$data/$name.pid" || true) == "$pid" ]] || [[ $(http_status "$node_port" /health/ready) != 200 ]]; do
        (($(now_ms) < until)) || fail "$name did not come back; nginx leaves it out until $proxy/leaving-$name is removed"
        sleep 0.2
    done
    rm -f "$proxy/leaving-$name"
    printf '%s was restarted\n' "$name"
}
if [[ $what == roll ]]; then
    living_process "$data/run.pid" >/dev/null && [[ -s $data/nodes ]] || fail "no cluster runs in $data"
    while read -r name node_port <&3; do
        # Between two: a node that is out of order stays the only one.
        while read -r other other_port; do
            [[ $(http_status "$other_port" /health/ready) == 200 ]] || fail "$other is not ready; $name is not restarted"
        done <"$data/nodes"
        roll_node "$name" "$node_port"
    done 3<"$data/nodes"
    exit 0
fi

# ---- Starting

[[ -z $port ]] || port=$(port_asked_for "$port")
setup=$(setup_of "$recipe")
unset CQ_TENANTS_FILE CQ_SETUP_RECIPE
claim_data

names=() worker='' balancer=''
declare -A pids=() ports=()
finish() {
    local status=$? name
    trap '' INT TERM HUP
    trap - EXIT
    set +e
    [[ -z $BUSY ]] || end_group "$BUSY" 5
    # All are asked before any is waited for.
    for name in "${names[@]}"; do [[ -z ${pids[$name]:-} ]] || kill -TERM -- "-${pids[$name]}" 2>/dev/null; done
    [[ -z $worker ]] || end_group "$worker"
    for name in "${names[@]}"; do [[ -z ${pids[$name]:-} ]] || end_group "${pids[$name]}"; done
    [[ -z $balancer ]] || end_group "$balancer"
    "$ENG/postgres.sh" stop --data "$data" --for $$
    rm -f "$data"/{run,worker,nginx}.pid "$data"/node-?.pid "$data"/{nodes,address} "$proxy"/leaving-*
    exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

end_leftovers "$data"/{server,worker,nginx}.pid "$data"/node-?.pid
port=$(port_or_next "$port")
timed download "Debian packages: nginx" install_nginx
build_and_migrate
printf 'http://127.0.0.1:%s\n' "$port" >"$data/address"

# ---- nginx

# group NAME [LEFT-OUT]: the nodes that requests are shared out among.
group() {
    local name
    printf '    upstream %s {\n        zone %s 64k;\n' "$1" "$1"
    for name in "${names[@]}"; do
        [[ $name == "${2:-}" ]] || printf '        server 127.0.0.1:%s max_fails=1 fail_timeout=2s;\n' "${ports[$name]}"
    done
    printf '        keepalive 32;\n        keepalive_timeout 30s;\n    }\n'
}

write_proxy_configuration() {
    local name
    mkdir -p "$proxy"
    rm -f "$proxy"/leaving-*
    {
        ((EUID != 0)) || printf 'user root;\n'
        printf '%s\n' 'daemon off;' "pid \"$proxy/pid\";" "error_log \"$log/nginx.log\" warn;" 'worker_processes 2;' 'events { worker_connections 2048; }' 'http {' \
            '    access_log off;' '    server_tokens off;'
        for name in client_body proxy fastcgi uwsgi scgi; do printf '    %s_temp_path "%s/%s";\n' "$name" "$proxy" "$name"; done
        group all
        for name in "${names[@]}"; do group "without-$name" "$name"; done
        printf '%s\n' '    server {' "        listen 127.0.0.1:$port;" '        client_max_body_size 130m;' '        set $nodes all;'
        # Looked at with each request, so that no connection has to end for nginx to learn it.
        for name in "${names[@]}"; do printf '        if (-f "%s") { set $nodes without-%s; }\n' "$proxy/leaving-$name" "$name"; done
        cat <<'CONF'
        location / {
            proxy_pass http://$nodes;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $http_host;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
            # What a reader says of it is not believed.
            proxy_set_header X-Forwarded-Host "";
            # Another node is asked when one cannot be reached, or breaks off. What may change something is never sent twice: once a node
            # has it, only the reader sends it again, with the same request id.
            proxy_next_upstream error timeout;
            proxy_next_upstream_timeout 30s;
            proxy_connect_timeout 2s;
            proxy_buffers 16 16k;
        }
        error_page 502 504 =503 @away;
        location @away {
            internal;
            default_type "text/html; charset=utf-8";
            add_header Retry-After 5 always;
            add_header Cache-Control no-store always;
            return 503 '<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Le site revient dans un instant</title></head><body><main><h1>Le site revient dans un instant</h1><p>Rechargez la page dans quelques secondes. Si vous veniez d’envoyer un formulaire, envoyez-le de nouveau : il ne sera pas compté deux fois.</p></main></body></html>';
        }
    }
}
CONF
    } >"$proxy/nginx.conf"
}

start_proxy() {
    write_proxy_configuration
    setsid /usr/sbin/nginx -e "$log/nginx.log" -c "$proxy/nginx.conf" >>"$log/nginx.log" 2>&1 </dev/null &
    balancer=$!
    write_process "$data/nginx.pid" "$balancer" || true
}

# ---- Nodes

# The cluster of eng/postgres.sh gives 200 connections; twenty stay for the worker, back-ups and people.
export CQ_POOL=$((180 / what)) CQ_PROXIES=127.0.0.1 CQ_DRAIN_SECONDS=${CQ_DRAIN_SECONDS:-1}

start_node() {
    CQ_LISTEN=http://127.0.0.1:${ports[$1]} launch_site "$1" web "$data"
    pids[$1]=$launched
}

check_proxy() { process_start "$balancer" >/dev/null || ended nginx; }

check_first() { process_start "${pids[node-1]}" >/dev/null || ended node-1; }

check_others() {
    local name
    for name in "${names[@]}"; do process_start "${pids[$name]}" >/dev/null || ended "$name"; done
    check_proxy
}

serve() {
    local i name
    rm -f "$log"/{worker,nginx}.log "$log"/node-?.log
    : >"$data/nodes"
    for ((i = 1; i <= what; i++)); do
        names+=("node-$i")
        ports[node-$i]=$(free_port)
        printf 'node-%s %s\n' "$i" "${ports[node-$i]}" >>"$data/nodes"
    done
    launch_site worker owner "$data" work --owner
    worker=$launched
    # Only one sets tenants up, and before the others come.
    export "${setup?}"
    start_node node-1
    unset CQ_TENANTS_FILE CQ_SETUP_RECIPE
    wait_for_site "${ports[node-1]}" node-1 check_first
    for name in "${names[@]:1}"; do start_node "$name"; done
    start_proxy
    for name in "${names[@]:1}"; do wait_for_site "${ports[$name]}" "$name" check_others; done
    wait_for_site "$port" nginx check_others
}
timed work "Start until ready" serve

cat <<TEXT
The site is ready: http://127.0.0.1:$port/, on $what nodes:
$(sed -E 's|^(.*) (.*)$|  \1 at http://127.0.0.1:\2/|' "$data/nodes")
  mails are written to $data/app/mail
  logs are in $log
  eng/cluster.sh roll --data $data restarts the nodes one after the other
  Ctrl+C (or kill $$) ends it

TEXT
print_times

# ---- Until the end

while :; do
    check_proxy
    for name in "${names[@]}"; do process_start "${pids[$name]}" >/dev/null || start_node "$name"; done
    process_start "$worker" >/dev/null || { launch_site worker owner "$data" work --owner; worker=$launched; }
    sleep 1 &
    wait $! || true
done
