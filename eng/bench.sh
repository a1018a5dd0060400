#!/usr/bin/env bash
# What a reader waits at 100, 10,000 and 100,000 items (docs/features/publishing.md), and for what they search among 100,000 (docs/features/search.md).
#
#   eng/bench.sh
#
# Not part of eng/test.sh: it measures time, which other work on the machine disturbs.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

data=$REPO/.data/test
log=$REPO/.data/bench-log
[[ $# == 0 ]] || fail "there is nothing to choose"

temporary=''
finish() {
    local status=$?
    trap '' INT TERM HUP
    trap - EXIT
    set +e
    [[ -z $BUSY ]] || end_group "$BUSY" 5
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
timed work "Database cluster" quietly "$log/cluster.log" "$ENG/postgres.sh" start --data "$data" --for-tests --for $$
timed work "Build" quietly "$log/build.log" dotnet build "$REPO/tests/CQ.IntegrationTests" --nologo -v q -p:RunAnalyzers=false

temporary=$(mktemp -d)
connections=$("$ENG/postgres.sh" env --data "$data")
set -a
eval "$(grep '^CQ_TEST_' <<<"$connections")"
TMPDIR=$temporary
set +a
unset CQ_DATABASE CQ_DATABASE_OWNER CQ_DATABASE_ADMIN

bench() (
    cd "$REPO/tests/CQ.IntegrationTests/bin/Debug/net10.0"
    dotnet CQ.IntegrationTests.dll -noLogo -noColor -explicit only -class "*PublishingBench" -class "*SearchBench" -showLiveOutput | sed -u "s/^ *CQ\..*\[OUTPUT\] //"
)
timed work "Bench" bench
print_times
