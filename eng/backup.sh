#!/usr/bin/env bash
# Backs up an installation while it runs, and proves the copy by restoring it.
#
#   eng/backup.sh FOLDER [--data DIR] [--unproved]
#
# FOLDER      a new folder: the database as of one moment, every file that it names, and their checksums
# --data      the data folder of the installation; .data in the working copy
# --unproved  without restoring the database into a scratch one, which takes as long again
#
# eng/restore.sh makes an installation of it (docs/backup.md).
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

target='' data=$REPO/.data proved=1
while (($#)); do
    case $1 in
        --data) data=$(option_value "$@"); shift 2 ;;
        --unproved) proved=; shift ;;
        -*) fail "unknown option: $1" ;;
        *) [[ -z $target ]] || fail "one folder, please"; target=$1; shift ;;
    esac
done
[[ -n $target ]] || fail "say into which folder"
data=$(realpath -m -- "$data") target=$(realpath -m -- "$target")
[[ ! -e $target ]] || fail "$target is there already"
"$ENG/postgres.sh" status --data "$data" >/dev/null || fail "the database of $data does not run"
connect_as backup "$data"

# Whole or not at all: it gets its name at the end. What it holds is what the database holds, so nobody else may read it.
umask 077
work=$target.unfinished
rm -rf "$work"
mkdir -p "$work/files"
scratch=''
finish() {
    local status=$?
    trap - EXIT
    [[ -z ${SNAPSHOT_PID:-} ]] || kill "$SNAPSHOT_PID" 2>/dev/null || true
    [[ -z $scratch ]] || psql -X -q -d postgres -c "drop database if exists $scratch" || true
    ((status == 0)) || rm -rf "$work"
    exit "$status"
}
trap finish EXIT

# A file lies on disk before the row that names it is committed and keeps its name and content for good: what is copied before and after the moment of the database
# is all that the database names, also what is thrown away meanwhile.
copy_files() {
    [[ -d $data/app/files ]] || return 0
    (cd "$data/app/files" && find . -type f ! -name '*.new' -print0) | while IFS= read -r -d '' file; do
        [[ ! -e $work/files/$file ]] || continue
        mkdir -p "$work/files/$(dirname "$file")"
        cp -p --reflink=auto "$data/app/files/$file" "$work/files/$file.part" 2>/dev/null && mv "$work/files/$file.part" "$work/files/$file" ||
            [[ ! -e $data/app/files/$file ]] || fail "could not copy $file"
    done
}

# One session holds the moment: the dump and the checksums are of the same rows, whatever is written meanwhile.
dump() {
    coproc SNAPSHOT { psql -X -A -t -q -d cq -v ON_ERROR_STOP=1; }
    local moment
    printf '%s\n' "begin isolation level repeatable read, read only;" "select pg_export_snapshot();" >&"${SNAPSHOT[1]}"
    read -r moment <&"${SNAPSHOT[0]}"
    pg_dump -Fc -d cq --snapshot="$moment" -f "$work/database.dump"
    printf '%s\n' "\\o $work/tables.txt" "\\i $ENG/checksums.sql" "\\q" >&"${SNAPSHOT[1]}"
    wait "$SNAPSHOT_PID"
}

prove() {
    connect_as admin "$data"
    scratch=cq_proof_$(random_hex 4)
    psql -X -q -d postgres -c "create database $scratch owner cq_owner"
    pg_restore --exit-on-error -d "$scratch" "$work/database.dump"
    same_tables "$scratch" "$work/tables.txt"
    psql -X -q -d postgres -c "drop database $scratch"
    scratch=''
}

sum_files() { sums_of_files "$work/files" >"$work/files.txt"; }

timed work "Files" copy_files
timed work "Database and checksums" dump
timed work "Files that came meanwhile" copy_files
timed work "Checksums of files" sum_files
[[ -z $proved ]] || timed work "Restored and compared" prove
mv "$work" "$target"
print_times
printf '%s: %s tables, %s files, %s\n' "$target" "$(cut -d'|' -f1 "$target/tables.txt" | sort -u | wc -l)" "$(wc -l <"$target/files.txt")" "$(du -sh "$target" | cut -f1)"
