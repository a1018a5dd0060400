-- The search door (DESIGN §3): the only way to the index. Run by `cq migrate` after the migrations; written to be run again.
--
-- Row-level security lets no text operator use an index, so the functions belong to cq_door, whose own policy shows it every tenant's rows; each of them takes the tenant and
-- the audiences from the connection, never from an argument, and every statement names both. What the functions name is asked for again through the application's own
-- filters before anybody sees it. Plans are made for the words at hand (a common word wants another one than a rare one), never compiled (that takes longer than they do), and
-- always by the index of words: the planner, which knows how frequent a word is among all tenants and not in this one, would rather walk through a tenant by date when it
-- expects to meet enough on the way.
grant select, insert, update, delete on cq_search_entry, cq_search_word to cq_door;
drop policy if exists cq_door on cq_search_entry;
create policy cq_door on cq_search_entry to cq_door using (true) with check (tenant_id = (select cq_tenant()));
drop policy if exists cq_door on cq_search_word;
create policy cq_door on cq_search_word to cq_door using (true) with check (tenant_id = (select cq_tenant()));

-- Words and texts lie out of line, whole: facets are counted over every row found, and read nothing of them.
do $$
begin
  if not exists (select from pg_class where oid = 'cq_search_entry'::regclass and reloptions @> array['toast_tuple_target=128']) then
    alter table cq_search_entry set (toast_tuple_target = 128);
    alter table cq_search_entry alter title set storage main, alter topics set storage main, alter state set storage main,
      alter kind set storage main, alter type set storage main, alter words set storage external, alter title_words set storage external;
  end if;
end $$;

-- What of a tenant answers a question (null: any) and may be read now, under the choices made. Part of the statements below (a function of one query is), with their rights: to anybody else the
-- table is closed.
create or replace function cq_search_readable(
  t uuid, a uuid[], p_now timestamptz, question tsquery, p_types text[], p_councils uuid[], p_years int[], p_states text[], p_topics text[], p_since timestamptz)
returns setof cq_search_entry
language sql stable
as $$
  select e.* from public.cq_search_entry e
  where e.tenant_id = t and (question is null or e.words @@ question) and e.audience_id = any(a) and e.published_at <= p_now and (e.expires_at is null or e.expires_at > p_now)
    and (p_types is null or e.type = any(p_types)) and (p_councils is null or e.council_id = any(p_councils)) and (p_years is null or e.year = any(p_years))
    and (p_states is null or e.state = any(p_states)) and (p_topics is null or e.topics && p_topics) and (p_since is null or e.published_at > p_since)
$$;
revoke execute on function cq_search_readable from public;
grant execute on function cq_search_readable to cq_door;

set role cq_door;

create or replace function cq_search_put(
  p_id uuid, p_kind text, p_type text, p_audience uuid, p_published timestamptz, p_expires timestamptz, p_council uuid, p_dated timestamptz, p_year int,
  p_state text, p_topics text[], p_title text, p_text text, p_words text, p_title_words text, p_at timestamptz)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  t uuid := public.cq_tenant();
begin
  if t is null then
    raise exception 'cq_search_put outside a tenant' using errcode = '42501';
  end if;
  insert into public.cq_search_entry as e (
    tenant_id, id, kind, type, audience_id, published_at, expires_at, council_id, dated_at, year, state, topics, title, text, words, title_words, fed_at)
  values (t, p_id, p_kind, p_type, p_audience, p_published, p_expires, p_council, p_dated, p_year, p_state, p_topics, p_title, p_text,
    p_words::tsvector, p_title_words::tsvector, p_at)
  on conflict (tenant_id, id) do update set
    kind = excluded.kind, type = excluded.type, audience_id = excluded.audience_id, published_at = excluded.published_at, expires_at = excluded.expires_at,
    council_id = excluded.council_id, dated_at = excluded.dated_at, year = excluded.year, state = excluded.state, topics = excluded.topics,
    title = excluded.title, text = excluded.text, words = excluded.words, title_words = excluded.title_words, fed_at = excluded.fed_at;
end $$;

create or replace function cq_search_drop(p_ids uuid[])
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
begin
  delete from public.cq_search_entry e where e.tenant_id = public.cq_tenant() and e.id = any(p_ids);
end $$;

-- What a rebuilding did not touch: things whose module is gone, or that are no longer to be found.
create or replace function cq_search_sweep(p_before timestamptz)
returns int
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  t uuid := public.cq_tenant();
  swept int;
begin
  delete from public.cq_search_entry e where e.tenant_id = t and e.fed_at < p_before;
  get diagnostics swept = row_count;
  delete from public.cq_search_word w where w.tenant_id = t and not exists (
    select from public.cq_search_entry e where e.tenant_id = t and e.words @@ ('''=' || w.word || '''')::tsquery);
  return swept;
end $$;

-- Adds words to the dictionary of the misspelt. One transaction of a tenant at a time: two that bring the same new words in another order would wait for one another.
-- False: another one is at it, and these words are still to be brought.
create or replace function cq_search_learn(p_words text[])
returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  t uuid := public.cq_tenant();
begin
  if not pg_try_advisory_xact_lock(hashtextextended('cq_search_learn ' || t::text, 0)) then
    return false;
  end if;
  insert into public.cq_search_word (tenant_id, word) select t, w from unnest(p_words) w on conflict do nothing;
  return true;
end $$;

create or replace function cq_search_words_of(p_id uuid)
returns text[]
language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
begin
  return (select array_agg(substr(l, 2)) from public.cq_search_entry e, unnest(tsvector_to_array(e.words)) l
    where e.tenant_id = public.cq_tenant() and e.id = p_id and l ~ '^=[a-z]{4,30}$');
end $$;

-- How many readable documents each of the questions finds, up to p_cap.
create or replace function cq_search_found(p_now timestamptz, p_questions text[], p_cap int)
returns table (documents int)
language plpgsql stable security definer rows 10
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan set jit = off set enable_seqscan = off set enable_indexscan = off
as $$
declare
  t uuid := public.cq_tenant();
  a uuid[] := public.cq_audiences();
  question tsquery;
begin
  foreach question in array p_questions::tsquery[] loop
    documents := (select count(*) from (
      select from public.cq_search_readable(t, a, p_now, question, null, null, null, null, null, null)
      limit p_cap) one);
    return next;
  end loop;
end $$;

-- Which of these words, or which words that begin so, stand in a readable document, and in how many up to 50. A word that only hidden documents have is no word.
create or replace function cq_search_known(p_now timestamptz, p_words text[], p_prefix text, p_take int)
returns table (word text, documents int)
language plpgsql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan set jit = off set enable_seqscan = off set enable_indexscan = off
as $$
declare
  t uuid := public.cq_tenant();
  a uuid[] := public.cq_audiences();
  question tsquery;
  taken int := 0;
begin
  for word in
    select w.word from public.cq_search_word w where w.tenant_id = t and w.word = any(p_words)
    union
    select w.word from public.cq_search_word w where w.tenant_id = t and p_prefix is not null and w.word >= p_prefix collate "C" and w.word < (p_prefix || '{') collate "C"
  loop
    question := ('''=' || word || '''')::tsquery;
    documents := (select count(*) from (
      select from public.cq_search_readable(t, a, p_now, question, null, null, null, null, null, null)
      limit 50) one);
    if documents > 0 then
      return next;
      taken := taken + 1;
      exit when taken >= p_take;
    end if;
  end loop;
end $$;

-- Of what stands in many texts the newest are most likely among the newest of all: looked for among these, by date, which is a tenth of the work.
create or replace function cq_search_newest(
  p_now timestamptz, question tsquery, p_types text[], p_councils uuid[], p_years int[], p_states text[], p_topics text[], p_since timestamptz)
returns uuid[]
language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan set jit = off set enable_seqscan = off set enable_bitmapscan = off
as $$
declare
  t uuid := public.cq_tenant();
  a uuid[] := public.cq_audiences();
  v_recent timestamptz;
begin
  select e.dated_at into v_recent from public.cq_search_entry e where e.tenant_id = t order by e.dated_at desc offset 2000 limit 1;
  return array(
    select e.id from public.cq_search_readable(t, a, p_now, question, p_types, p_councils, p_years, p_states, p_topics, p_since) e
    where e.dated_at >= v_recent order by e.dated_at desc, e.id desc limit 400);
end $$;

-- What it returned first is not what it returns now.
do $$
begin
  if exists (select from pg_proc where proname = 'cq_search' and pronamespace = 'public'::regnamespace and 'total' = any(proargnames)) then
    drop function cq_search(timestamptz, text[], int, text[], text[], real[], text, text[], uuid[], int[], text[], text[], timestamptz, text[], uuid[], boolean, int, int);
  end if;
end $$;

-- One page of what the strictest of the questions finds that finds enough, the best first.
--
--   p_levels    questions from the strictest (all words) to the mildest (any word); the first that finds p_enough is taken, or the mildest that finds anything
--   p_found     how many the only question finds, when that is known already; null: still to be counted
--   p_words     each word of the question with all its forms; p_exact: as it was written; p_weights: how much it tells, the rarer the more
--   p_phrase    the words side by side in their order, or null
--   p_since     only what was published after; null: everything
--   p_fresh     types of which the newer weighs more; p_near: councils whose things weigh more
create or replace function cq_search(
  p_now timestamptz, p_levels text[], p_enough int, p_found int, p_words text[], p_exact text[], p_weights real[], p_phrase text,
  p_types text[], p_councils uuid[], p_years int[], p_states text[], p_topics text[], p_since timestamptz, p_fresh text[], p_near uuid[], p_by_date boolean, p_skip int, p_take int)
returns table (id uuid, kind text, type text, council_id uuid, dated_at timestamptz, state text, title text, text text, score real, level int)
language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan set jit = off set enable_seqscan = off set enable_indexscan = off
as $$
#variable_conflict use_column
declare
  t uuid := public.cq_tenant();
  a uuid[] := public.cq_audiences();
  questions tsquery[] := p_levels::tsquery[];
  v_words tsquery[] := p_words::tsquery[];
  v_exact tsquery[] := p_exact::tsquery[];
  phrase tsquery := p_phrase::tsquery;
  question tsquery;
  in_title tsquery := array_to_string(p_words, ' | ')::tsquery;
  v_found int := 0;
  v_level int := 0;
  v_count int;
  v_hits uuid[];
  full_weight real := (select greatest(sum(w), 0.001) from unnest(p_weights) w);
begin
  for i in 1 .. cardinality(questions) loop
    v_count := coalesce(p_found, (select count(*) from (
      select from public.cq_search_readable(t, a, p_now, questions[i], p_types, p_councils, p_years, p_states, p_topics, p_since)
      limit greatest(p_enough, 1001)) one));
    if v_count > v_found then
      v_found := v_count;
      v_level := i;
    end if;
    exit when v_found >= p_enough;
  end loop;
  if v_found = 0 then
    return;
  end if;
  question := questions[v_level];
  if v_found > 1000 then
    v_hits := public.cq_search_newest(p_now, question, p_types, p_councils, p_years, p_states, p_topics, p_since);
  end if;
  if v_hits is null or cardinality(v_hits) < 400 then
    v_hits := array(
      select e.id from public.cq_search_readable(t, a, p_now, question, p_types, p_councils, p_years, p_states, p_topics, p_since) e
      order by e.dated_at desc, e.id desc limit 400);
  end if;

  if p_by_date then
    return query
      select e.id, e.kind::text, e.type::text, e.council_id, e.dated_at, e.state::text, e.title::text, e.text, 0::real, v_level
      from public.cq_search_entry e
      where e.tenant_id = t and e.id = any(v_hits[p_skip + 1 : p_skip + p_take])
      order by e.dated_at desc, e.id desc;
    return;
  end if;

  return query
    with titled as (
      -- A word in a title is a better hit however old it is. A title is part of the text: of one word there is no more to ask.
      select e.id from public.cq_search_readable(t, a, p_now, case when question = in_title then null else question end, p_types, p_councils, p_years, p_states, p_topics, p_since) e
      where e.title_words @@ in_title
      order by e.dated_at desc limit 200),
    -- The words of each are fetched once (what is joined to nothing is a copy), and asked about many times.
    hits as materialized (
      select e.id, e.type, e.council_id, e.dated_at, e.title_words || ''::tsvector as title_words, e.words || ''::tsvector as words
      from public.cq_search_entry e
      where e.tenant_id = t and e.id = any(v_hits || array(select d.id from titled d))),
    scored as (
      select h.id, h.dated_at,
        ((select sum(p_weights[w.n::int] * (
            case when h.title_words @@ w.q then 1.6 else 0 end
            + case when h.words @@ w.q then 0.7 + least(1.0, 1.3 * ts_rank('{0.15, 0.3, 0.7, 1.0}', h.words, w.q)) else 0 end
            + case when h.words @@ v_exact[w.n::int] then 0.2 else 0 end
            + case when h.title_words @@ v_exact[w.n::int] then 0.3 else 0 end))
          from unnest(v_words) with ordinality w(q, n)) / full_weight
         + case when cardinality(questions) > 1 and h.words @@ questions[1] then 0.5 else 0 end
         + case when phrase is null then 0 when h.title_words @@ phrase then 1.2 when h.words @@ phrase then 0.5 else 0 end)
        * (1 + case when h.type = any(p_fresh) then 0.3 * exp(- abs(extract(epoch from p_now - h.dated_at)) / 86400 / 240) else 0 end)
        * (1 + case when h.council_id = any(p_near) then 0.15 else 0 end) as points
      from hits h
      order by points desc, h.dated_at desc, h.id desc offset p_skip limit p_take)
    select e.id, e.kind::text, e.type::text, e.council_id, e.dated_at, e.state::text, e.title::text, e.text, s.points::real, v_level
    from scored s join public.cq_search_entry e on e.tenant_id = t and e.id = s.id
    order by s.points desc, s.dated_at desc, e.id desc;
end $$;

-- How many readable documents there are, and for each facet how many each value leaves, up to 1,001: all of them are counted, under the choices made in the other facets.
create or replace function cq_search_facets(
  p_now timestamptz, p_question text, p_types text[], p_councils uuid[], p_years int[], p_states text[], p_topics text[])
returns table (facet text, value text, documents int)
language plpgsql stable security definer rows 40
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan set jit = off set enable_seqscan = off set enable_indexscan = off
as $$
declare
  t uuid := public.cq_tenant();
  a uuid[] := public.cq_audiences();
  question tsquery := p_question::tsquery;
begin
  return query
    -- Few documents differ in these five together: what is found is gone through once, and the rest is arithmetic.
    with alike as (
      select e.type, e.council_id, e.year, e.state, e.topics, count(*) as n
      from public.cq_search_readable(t, a, p_now, question, null, null, null, null, null, null) e
      group by e.type, e.council_id, e.year, e.state, e.topics),
    hits as materialized (
      select h.*,
        p_types is null or h.type = any(p_types) as by_type,
        p_councils is null or coalesce(h.council_id = any(p_councils), false) as by_council,
        p_years is null or coalesce(h.year = any(p_years), false) as by_year,
        p_states is null or coalesce(h.state = any(p_states), false) as by_state,
        p_topics is null or h.topics && p_topics as by_topic
      from alike h)
    select 'all', '', least(coalesce(sum(n), 0), 1001)::int from hits where by_type and by_council and by_year and by_state and by_topic
    union all
    select 'type', h.type::text, least(sum(n), 1001)::int from hits h where by_council and by_year and by_state and by_topic group by h.type
    union all
    select 'council', h.council_id::text, least(sum(n), 1001)::int from hits h where h.council_id is not null and by_type and by_year and by_state and by_topic group by h.council_id
    union all
    select 'year', h.year::text, least(sum(n), 1001)::int from hits h where h.year is not null and by_type and by_council and by_state and by_topic group by h.year
    union all
    select 'state', h.state::text, least(sum(n), 1001)::int from hits h where h.state is not null and by_type and by_council and by_year and by_topic group by h.state
    union all
    select 'topic', topic, least(sum(n), 1001)::int from hits h, unnest(h.topics) topic where by_type and by_council and by_year and by_state group by topic;
end $$;

-- Titles with these words, the last of them perhaps begun only.
create or replace function cq_search_suggest(p_now timestamptz, p_question text, p_fresh text[], p_near uuid[], p_take int)
returns table (id uuid, kind text, type text, title text)
language plpgsql stable security definer rows 8
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan set jit = off set enable_seqscan = off set enable_indexscan = off
as $$
#variable_conflict use_column
declare
  t uuid := public.cq_tenant();
  a uuid[] := public.cq_audiences();
  question tsquery := p_question::tsquery;
begin
  return query
    select h.id, h.kind::text, h.type::text, h.title::text from (
      select e.id, e.kind, e.type, e.title, e.dated_at, e.council_id, ts_rank(e.title_words, question, 1) as points
      from public.cq_search_readable(t, a, p_now, null, null, null, null, null, null, null) e
      where e.title_words @@ question
      order by e.dated_at desc limit 300) h
    order by h.points * (1 + case when h.type = any(p_fresh) then 0.3 * exp(- abs(extract(epoch from p_now - h.dated_at)) / 86400 / 240) else 0 end)
      * (1 + case when h.council_id = any(p_near) then 0.15 else 0 end) desc, h.dated_at desc limit p_take;
end $$;

-- For operators: what the index of this tenant holds, whoever may read it. Numbers alone.
create or replace function cq_search_state()
returns table (type text, entries bigint, words bigint, oldest timestamptz, newest timestamptz)
language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  t uuid := public.cq_tenant();
begin
  return query
    select e.type::text, count(*), (select count(*) from public.cq_search_word w where w.tenant_id = t), min(e.fed_at), max(e.fed_at)
    from public.cq_search_entry e where e.tenant_id = t group by e.type order by e.type;
end $$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
    where n.nspname = 'public' and r.rolname = 'cq_door' and p.proname ~ '^cq_search'
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to cq_app', f);
  end loop;
end $$;

reset role;
