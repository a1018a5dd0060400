-- Roles, extensions and the database, made once by a superuser; may be run again at any time.
--
--   psql -U postgres -v owner_password=... -v app_password=... -v backup_password=... -f eng/roles.sql
--
-- owner_password, app_password, backup_password   set the passwords; left out, they stay as they are
-- database                       the database to make ready (cq); template1 makes every later database ready too
-- with_bypass, bypass_password   tests only: a login that row-level security does not bind
--
-- cq_owner   owns the schema and runs the migrations; bound by row-level security like everyone (FORCE)
-- cq_app     what the site runs as: owns nothing, bypasses nothing
-- cq_backup  reads everything for back-ups, past row-level security, and writes nothing
-- cq_door    owns the search functions, cq_ledger the posting function; nobody logs in as them
\set ON_ERROR_STOP on
\if :{?database}
\else
    \set database cq
\endif
set client_min_messages = warning;

select format('create role %I', name)
from unnest(array['cq_owner', 'cq_app', 'cq_backup', 'cq_door', 'cq_ledger']) as name
where not exists (select from pg_roles where rolname = name)
\gexec

-- NOINHERIT: cq_owner may hand functions over to cq_door and cq_ledger and take their role by SET ROLE, but must not
-- enjoy their policies by the way: those let cq_door read the search index of every tenant.
alter role cq_owner login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role cq_app login inherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role cq_backup login inherit nosuperuser nocreatedb nocreaterole noreplication bypassrls;
alter role cq_backup set default_transaction_read_only = on;
grant pg_read_all_data to cq_backup;
alter role cq_door nologin noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role cq_ledger nologin noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- From version 16 the way a membership works is part of the grant, not of the member.
select case when current_setting('server_version_num')::int >= 160000
    then 'grant cq_door, cq_ledger to cq_owner with inherit false, set true'
    else 'grant cq_door, cq_ledger to cq_owner'
end
\gexec

\if :{?owner_password}
    alter role cq_owner password :'owner_password';
\endif
\if :{?app_password}
    alter role cq_app password :'app_password';
\endif
\if :{?backup_password}
    alter role cq_backup password :'backup_password';
\endif

\if :{?with_bypass}
    select 'create role cq_bypass' where not exists (select from pg_roles where rolname = 'cq_bypass')
    \gexec
    alter role cq_bypass login inherit nosuperuser nocreatedb nocreaterole noreplication bypassrls;
    grant cq_app to cq_bypass;
    \if :{?bypass_password}
        alter role cq_bypass password :'bypass_password';
    \endif
\endif

select format('create database %I owner cq_owner encoding ''UTF8'' template template0', :'database')
where not exists (select from pg_database where datname = :'database')
\gexec

\connect :"database"
set client_min_messages = warning;

create extension if not exists btree_gin schema public;
create extension if not exists pg_trgm schema public;
create extension if not exists unaccent schema public;

alter schema public owner to cq_owner;
revoke create on schema public from public;
grant usage on schema public to cq_app;
-- A role must be able to create where it is to own a function.
grant usage, create on schema public to cq_door, cq_ledger;
