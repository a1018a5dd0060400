#!/usr/bin/env bash
# Drills: what happens to the site when something breaks (docs/drills.md).
#
#   eng/drill.sh kill     a server killed between commit and answer at five points of a project's story
#
# Not part of eng/test.sh: they start the published server and end it by force.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

data=$REPO/.data/test
out=$REPO/.data/drill
log=$REPO/.data/drill-log
[[ ${1:-} == kill && $# == 1 ]] || fail "say which drill: kill"

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
timed work "Publish" quietly "$log/publish.log" dotnet publish "$REPO/src/CQ.Web" -c Release -o "$out" --nologo -v q -p:RunAnalyzers=false
timed work "Build" quietly "$log/build.log" dotnet build "$REPO/tests/CQ.IntegrationTests" --nologo -v q -p:RunAnalyzers=false

temporary=$(mktemp -d)
connections=$("$ENG/postgres.sh" env --data "$data")
set -a
eval "$(grep '^CQ_TEST_' <<<"$connections")"
CQ_DRILL_SITE=$out/CQ.Web.dll
TMPDIR=$temporary
set +a
unset CQ_DATABASE CQ_DATABASE_OWNER CQ_DATABASE_ADMIN

kill_drill() (
    cd "$REPO/tests/CQ.IntegrationTests/bin/Debug/net10.0"
    dotnet CQ.IntegrationTests.dll -noLogo -noColor -explicit only -class "*KillDrill" -showLiveOutput | sed -u "s/^ *CQ\..*\[OUTPUT\] //"
)
timed work "Drill" kill_drill
print_times
