-- One line per table and tenant: rows, and the sum of the hashes of all of them. Two databases with the same lines hold the same.
--
--   psql -X -A -t -q -f eng/checksums.sql
set timezone = 'UTC';
set extra_float_digits = 1;
select format(
    'select %L, %s, count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from %I.%I t group by 2 order by 2',
    c.relname, case when a.attnum is null then '''-''' else 't.tenant_id::text' end, n.nspname, c.relname)
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
where c.relkind = 'r' and n.nspname = 'public'
order by c.relname
\gexec
