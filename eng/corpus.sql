-- A deterministic corpus in every tenant: psql -v scale=1. Per unit of scale and tenant: 2,000 news of about 300 words, 1,000 events, 1,000 documents, 500 projects and 20,000 entries of the ledger
-- (a commitment and its taking back, so that no balance changes). Each third of the contents is for its council alone, half of the events are to come. Run once, by the cluster's administrator.
begin;

-- Five hundred texts of three hundred words.
create temporary table prose as
select n, upper(left(t, 1)) || substr(t, 2) || '.' as text from (
  select n, string_agg(w[1 + ((n * 7919 + i * i * 31 + i * 104729) % array_length(w, 1))] || case when i % 60 = 0 then E'.\n\n' when i % 12 = 0 then ',' else '' end, ' ' order by i) as t
  from generate_series(0, 499) n, generate_series(1, 299) i,
    string_to_array('le conseil du quartier a proposé une rue plus calme avec des arbres et un banc pour les habitants qui viennent au marché chaque semaine afin que la place reste ouverte à tous sans bruit ni voiture devant école', ' ') w
  group by n) s;
create function pg_temp.key(kind text, t uuid, n bigint) returns uuid language sql immutable as $$ select md5(kind || t || n)::uuid $$;

create temporary table place as
select c.tenant_id, c.id as council_id, row_number() over (partition by c.tenant_id order by q.position, c.id) - 1 as place, count(*) over (partition by c.tenant_id) as places
from cq_territory_council c join cq_territory_neighbourhood q on q.tenant_id = c.tenant_id and q.id = c.neighbourhood_id;

create temporary table made as
select p.tenant_id, p.council_id, n, s.type, pg_temp.key(s.type, p.tenant_id, n) as id,
  case when n % 3 = 2 then p.council_id else '00000000-0000-0000-0000-0000000000ff'::uuid end as audience_id,
  date_trunc('hour', now()) - n * interval '7 hours' as at
from (values ('News', 2000), ('Event', 1000), ('Document', 1000)) s(type, count)
cross join lateral generate_series(1, s.count * :scale) n
join place p on p.place = n % p.places;

insert into cq_contents_item
  (tenant_id, id, type, slug, title, summary, body, language, council_id, on_home, on_place, home_asked, audience_id, published_at, first_published_at, comments_open, author_id, created_at, modified_at,
   modified_by_id, latest_number, latest_audience_id, published_number, version)
select m.tenant_id, m.id, type, 'corpus-' || lower(type) || '-' || m.n, array_to_string((string_to_array(text, ' '))[1:7], ' ') || ' ' || m.n, left(text, 160),
  text, 'fr', council_id, false, true, false, audience_id, at, at, false, pg_temp.key('author', tenant_id, m.n % 50), at, at, pg_temp.key('author', tenant_id, m.n % 50), 1, audience_id, 1, 1
from made m join prose p on p.n = m.n % 500;

insert into cq_contents_version (tenant_id, id, content_item_id, number, title, summary, body, language, fields, placement, audience_id, author_id, at, note)
select i.tenant_id, pg_temp.key('version' || i.type, i.tenant_id, m.n), i.id, 1, i.title, i.summary, i.body, 'fr', '{}', '{}', i.audience_id, i.author_id, i.created_at, ''
from cq_contents_item i join made m on m.tenant_id = i.tenant_id and m.id = i.id;

insert into cq_publishing_document (tenant_id, id, content_item_id, kind, dated_on, council_id, audience_id, published_at, version)
select tenant_id, pg_temp.key('DocumentEntry', tenant_id, n), id, 'Minutes', at::date, council_id, audience_id, at, 1 from made where type = 'Document';

create temporary table dated as
select *, pg_temp.key('Calendar', tenant_id, n) as event_id, (current_date + (case when n % 2 = 0 then 1 else -1 end) * (n / 10)::int) + time '18:00' as starts from made where type = 'Event';

insert into cq_publishing_event
  (tenant_id, id, content_item_id, audience_id, published_at, council_id, on_home, on_place, kind, start_day, start_time, end_day, end_time, starts_at, last_ends_at, repeat, interval, days, exceptions, mode,
   place, address, remote_link, takes_registrations, cancel_reason, sequence, touched_at, version)
select tenant_id, event_id, id, audience_id, at, council_id, false, true, 'PublicMeeting', starts::date, '18:00', starts::date, '20:00', starts at time zone 'Europe/Paris', (starts + interval '2 hours') at time zone 'Europe/Paris',
  'Never', 1, '', '', 'OnSite', 'Maison du quartier', '', '', false, '', 0, at, 1
from dated;

insert into cq_publishing_event_date
  (tenant_id, id, calendar_event_id, content_item_id, audience_id, published_at, council_id, on_home, on_place, kind, day, last_day, starts_at, ends_at)
select tenant_id, pg_temp.key('Date', tenant_id, n), event_id, id, audience_id, at, council_id, false, true, 'PublicMeeting', starts::date, starts::date, starts at time zone 'Europe/Paris',
  (starts + interval '2 hours') at time zone 'Europe/Paris'
from dated;

insert into cq_projects_project
  (tenant_id, id, year, number, slug, title, summary, description, place, council_id, bearer_id, purchase, estimated_cost, cost, section, pledged_at, submitted_at, state, state_since, due_on, audience_id, published_at)
select p.tenant_id, pg_temp.key('Project', p.tenant_id, n), 2021 + n % 4, 10000 + n, 'corpus-' || n, 'Projet du corpus ' || n, left(text, 160), text, 'Ici', p.council_id, pg_temp.key('author', p.tenant_id, n % 50),
  'Durable', 100000, 100000 + n, case when n % 2 = 0 then 'Investment' else 'Operating' end, now(), now() - n * interval '9 hours', (array['Feasibility', 'Adoption', 'Waiting', 'Committed', 'Done', 'Refused'])[1 + n % 6],
  now() - n * interval '9 hours', case when n % 6 = 3 then current_date + 30 end, '00000000-0000-0000-0000-0000000000ff', now() - n * interval '9 hours'
from generate_series(1, 500 * :scale) n join place p on p.place = n % p.places join (select n as t, text from prose) x on x.t = n % 500;

-- Of each tenant and year, the first account of a project's commitment, and the envelope it came from.
create temporary table ways as
select distinct on (a.tenant_id) a.tenant_id, a.fiscal_year_id, a.section, a.id as committed, e.id as envelope, a.council_id, a.project_kind, a.project_id,
  (select coalesce(max(number), 0) from cq_budgets_entry x where x.tenant_id = a.tenant_id and x.fiscal_year_id = a.fiscal_year_id) as last
from cq_budgets_account a
join cq_budgets_account e on e.tenant_id = a.tenant_id and e.fiscal_year_id = a.fiscal_year_id and e.section = a.section and e.council_id = a.council_id and e.kind = 'Envelope'
where a.kind = 'Commitment' and a.project_id is not null
order by a.tenant_id, a.fiscal_year_id, a.id;

insert into cq_budgets_entry
  (tenant_id, id, fiscal_year_id, number, kind, section, from_account_id, to_account_id, amount, at, council_id, project_kind, project_id, reason, act_reference, act_date, act_signatory, posted_by)
select tenant_id, pg_temp.key('Entry', tenant_id, n), fiscal_year_id, last + n, case when n % 2 = 1 then 'Commitment' else 'Decommitment' end, section, case when n % 2 = 1 then envelope else committed end,
  case when n % 2 = 1 then committed else envelope end, 100 + (n + 1) / 2, now() - (20001 - n % 20000) * interval '1 minute', council_id, project_kind, project_id, 'Corpus', case when n % 2 = 1 then 'Corpus ' || n end,
  case when n % 2 = 1 then current_date end, case when n % 2 = 1 then 'La Mairie' end, pg_temp.key('author', tenant_id, 1)
from ways, generate_series(1, 20000 * :scale) n;
update cq_budgets_journal j set last_number = last + 20000 * :scale from ways w where j.tenant_id = w.tenant_id and j.fiscal_year_id = w.fiscal_year_id;

commit;
vacuum analyze;
