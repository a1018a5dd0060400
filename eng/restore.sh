#!/usr/bin/env bash
# Makes an installation of a back-up: the database, the files, and the proof that both are what was backed up.
#
#   eng/restore.sh FOLDER [--data DIR]
#
# FOLDER  what eng/backup.sh made
# --data  the data folder to fill, which must hold no installation; .data in the working copy
#
# Then start the site with eng/run.sh --data DIR; sectors that are there are not set up again.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

source='' data=$REPO/.data
while (($#)); do
    case $1 in
        --data) data=$(option_value "$@"); shift 2 ;;
        -*) fail "unknown option: $1" ;;
        *) [[ -z $source ]] || fail "one folder, please"; source=$1; shift ;;
    esac
done
[[ -n $source && -f $source/database.dump && -f $source/tables.txt ]] || fail "say which folder that eng/backup.sh made"
data=$(realpath -m -- "$data") source=$(realpath -m -- "$source")
! living_process "$data/run.pid" >/dev/null || fail "the site of $data runs"

finish() {
    local status=$?
    trap - EXIT
    "$ENG/postgres.sh" stop --data "$data" --for $$ || true
    exit "$status"
}
trap finish EXIT

check_source() (cd "$source/files" && { [[ ! -s $source/files.txt ]] || sha256sum --quiet -c "$source/files.txt"; })

restore_database() {
    [[ -z $(psql -X -A -t -q -d cq -c "select 1 from pg_class where relname = 'cq_host_tenant'") ]] || fail "$data holds an installation already"
    pg_restore --exit-on-error --single-transaction -d cq "$source/database.dump"
}

restore_files() {
    mkdir -p "$data/app/files"
    [[ -z $(ls -A "$data/app/files") ]] || fail "$data holds files already"
    cp -a "$source/files/." "$data/app/files/"
    sums_of_files "$data/app/files" | diff - "$source/files.txt" >&2 || fail "the files are not those that were backed up"
}

make_data_folder "$data"
timed work "The back-up is whole" check_source
timed download "Debian packages" "$ENG/postgres.sh" install --data "$data"
timed work "Database cluster" "$ENG/postgres.sh" start --data "$data" --for $$ >/dev/null
connect_as admin "$data"
timed work "Database" restore_database
timed work "Files" restore_files
timed work "Every table and tenant compared" same_tables cq "$source/tables.txt"
print_times
