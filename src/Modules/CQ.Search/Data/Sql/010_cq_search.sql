-- The search door (DESIGN §3): the only way to the index. Run by `cq migrate` after the migrations; written to be run again.
--
-- Row-level security lets no text operator use an index, so the functions belong to cq_door, whose own policy shows it every tenant's rows; each of them takes the tenant and
-- the audiences from the connection, never from an argument, and every statement names both. What the functions name is asked for again through the application's own
-- filters before anybody sees it. Plans are made for the words at hand (a common word wants another one than a rare one), and never compiled: that takes longer than they do.
grant select, insert, update, delete on cq_search_entry, cq_search_word to cq_door;
drop policy if exists cq_door on cq_search_entry;
create policy cq_door on cq_search_entry to cq_door using (true) with check (tenant_id = (select cq_tenant()));
drop policy if exists cq_door on cq_search_word;
create policy cq_door on cq_search_word to cq_door using (true) with check (tenant_id = (select cq_tenant()));

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
set plan_cache_mode = force_custom_plan set jit = off
as $$
declare
  t uuid := public.cq_tenant();
  a uuid[] := public.cq_audiences();
  question tsquery;
begin
  foreach question in array p_questions::tsquery[] loop
    documents := (select count(*) from (
      select from public.cq_search_entry e
      where e.tenant_id = t and e.words @@ question and e.audience_id = any(a) and e.published_at <= p_now and (e.expires_at is null or e.expires_at > p_now)
      limit p_cap) one);
    return next;
  end loop;
end $$;

-- Which of these words, or which words that begin so, stand in a readable document, and in how many up to 50. A word that only hidden documents have is no word.
create or replace function cq_search_known(p_now timestamptz, p_words text[], p_prefix text, p_take int)
returns table (word text, documents int)
language plpgsql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan set jit = off
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
      select from public.cq_search_entry e
      where e.tenant_id = t and e.words @@ question and e.audience_id = any(a) and e.published_at <= p_now and (e.expires_at is null or e.expires_at > p_now)
      limit 50) one);
    if documents > 0 then
      return next;
      taken := taken + 1;
      exit when taken >= p_take;
    end if;
  end loop;
end $$;

-- One page of what the strictest of the questions finds that finds enough, the best first.
--
--   p_levels    questions from the strictest (all words) to the mildest (any word); the first that finds p_enough is taken, or the mildest that finds anything
--   p_words     each word of the question with all its forms; p_exact: as it was written; p_weights: how much it tells, the rarer the more
--   p_phrase    the words side by side in their order, or null
--   p_since     only what was published after; null: everything
--   p_fresh     types of which the newer weighs more; p_near: councils whose things weigh more
--   total       how many there are, up to 1,001
create or replace function cq_search(
  p_now timestamptz, p_levels text[], p_enough int, p_words text[], p_exact text[], p_weights real[], p_phrase text,
  p_types text[], p_councils uuid[], p_years int[], p_states text[], p_topics text[], p_since timestamptz, p_fresh text[], p_near uuid[], p_by_date boolean, p_skip int, p_take int)
returns table (id uuid, kind text, type text, council_id uuid, dated_at timestamptz, state text, title text, text text, score real, level int, total int)
language plpgsql stable security definer rows 20
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan set jit = off
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
  in_title tsquery;
  v_total int := 0;
  v_level int := 0;
  v_found int;
  full_weight real := (select greatest(sum(w), 0.001) from unnest(p_weights) w);
begin
  for i in 1 .. cardinality(questions) loop
    v_found := (select count(*) from (
      select from public.cq_search_entry e
      where e.tenant_id = t and e.words @@ questions[i] and e.audience_id = any(a) and e.published_at <= p_now and (e.expires_at is null or e.expires_at > p_now)
        and (p_types is null or e.type = any(p_types)) and (p_councils is null or e.council_id = any(p_councils)) and (p_years is null or e.year = any(p_years))
        and (p_states is null or e.state = any(p_states)) and (p_topics is null or e.topics && p_topics) and (p_since is null or e.published_at > p_since)
      limit 1001) one);
    if v_found > v_total then
      v_total := v_found;
      v_level := i;
    end if;
    exit when v_total >= p_enough;
  end loop;
  if v_total = 0 then
    return;
  end if;
  question := questions[v_level];

  if p_by_date then
    return query
      select e.id, e.kind::text, e.type::text, e.council_id, e.dated_at, e.state::text, e.title::text, e.text, 0::real, v_level, v_total
      from public.cq_search_entry e
      where e.tenant_id = t and e.words @@ question and e.audience_id = any(a) and e.published_at <= p_now and (e.expires_at is null or e.expires_at > p_now)
        and (p_types is null or e.type = any(p_types)) and (p_councils is null or e.council_id = any(p_councils)) and (p_years is null or e.year = any(p_years))
        and (p_states is null or e.state = any(p_states)) and (p_topics is null or e.topics && p_topics) and (p_since is null or e.published_at > p_since)
      order by e.dated_at desc, e.id desc offset p_skip limit p_take;
    return;
  end if;

  in_title := array_to_string(p_words, ' | ')::tsquery;
  return query
    with hits as (
      (select e.id from public.cq_search_entry e
       where e.tenant_id = t and e.words @@ question and e.audience_id = any(a) and e.published_at <= p_now and (e.expires_at is null or e.expires_at > p_now)
         and (p_types is null or e.type = any(p_types)) and (p_councils is null or e.council_id = any(p_councils)) and (p_years is null or e.year = any(p_years))
         and (p_states is null or e.state = any(p_states)) and (p_topics is null or e.topics && p_topics) and (p_since is null or e.published_at > p_since)
       order by e.dated_at desc limit 400)
      union
      -- A word in a title is a better hit however old it is.
      (select e.id from public.cq_search_entry e
       where e.tenant_id = t and e.title_words @@ in_title and e.words @@ question and e.audience_id = any(a) and e.published_at <= p_now
         and (e.expires_at is null or e.expires_at > p_now)
         and (p_types is null or e.type = any(p_types)) and (p_councils is null or e.council_id = any(p_councils)) and (p_years is null or e.year = any(p_years))
         and (p_states is null or e.state = any(p_states)) and (p_topics is null or e.topics && p_topics) and (p_since is null or e.published_at > p_since)
       order by e.dated_at desc limit 200)),
    scored as (
      select e.id, e.dated_at,
        ((select sum(p_weights[w.n::int] * (
            case when e.title_words @@ w.q then 1.6 else 0 end
            + case when e.words @@ w.q then 0.7 + least(1.0, 1.3 * ts_rank('{0.15, 0.3, 0.7, 1.0}', e.words, w.q)) else 0 end
            + case when e.words @@ v_exact[w.n::int] then 0.2 else 0 end
            + case when e.title_words @@ v_exact[w.n::int] then 0.3 else 0 end))
          from unnest(v_words) with ordinality w(q, n)) / full_weight
         + case when cardinality(questions) > 1 and e.words @@ questions[1] then 0.5 else 0 end
         + case when phrase is null then 0 when e.title_words @@ phrase then 1.2 when e.words @@ phrase then 0.5 else 0 end)
        * (1 + case when e.type = any(p_fresh) then 0.3 * exp(- abs(extract(epoch from p_now - e.dated_at)) / 86400 / 240) else 0 end)
        * (1 + case when e.council_id = any(p_near) then 0.15 else 0 end) as points
      from hits h join public.cq_search_entry e on e.tenant_id = t and e.id = h.id
      order by points desc, e.dated_at desc, e.id desc offset p_skip limit p_take)
    select e.id, e.kind::text, e.type::text, e.council_id, e.dated_at, e.state::text, e.title::text, e.text, s.points::real, v_level, v_total
    from scored s join public.cq_search_entry e on e.tenant_id = t and e.id = s.id
    order by s.points desc, s.dated_at desc, e.id desc;
end $$;

-- For each facet how many readable documents each value leaves, up to 1,001: all of them are counted, under the choices made in the other facets.
create or replace function cq_search_facets(
  p_now timestamptz, p_question text, p_types text[], p_councils uuid[], p_years int[], p_states text[], p_topics text[])
returns table (facet text, value text, documents int)
language plpgsql stable security definer rows 40
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan set jit = off
as $$
declare
  t uuid := public.cq_tenant();
  a uuid[] := public.cq_audiences();
  question tsquery := p_question::tsquery;
begin
  if p_types is null and p_councils is null and p_years is null and p_states is null and p_topics is null then
    return query
      select case when grouping(e.type) = 0 then 'type' when grouping(e.council_id) = 0 then 'council' when grouping(e.year) = 0 then 'year' else 'state' end,
        coalesce(e.type::text, e.council_id::text, e.year::text, e.state::text), least(count(*), 1001)::int
      from public.cq_search_entry e
      where e.tenant_id = t and e.words @@ question and e.audience_id = any(a) and e.published_at <= p_now and (e.expires_at is null or e.expires_at > p_now)
      group by grouping sets ((e.type), (e.council_id), (e.year), (e.state))
      having coalesce(e.type::text, e.council_id::text, e.year::text, e.state::text) is not null
      union all
      select 'topic', topic, least(count(*), 1001)::int
      from public.cq_search_entry e, unnest(e.topics) topic
      where e.tenant_id = t and e.words @@ question and e.audience_id = any(a) and e.published_at <= p_now and (e.expires_at is null or e.expires_at > p_now) and e.topics <> '{}'
      group by topic;
    return;
  end if;
  return query
    with hits as materialized (
      select e.type, e.council_id, e.year, e.state, e.topics,
        p_types is null or e.type = any(p_types) as by_type,
        p_councils is null or coalesce(e.council_id = any(p_councils), false) as by_council,
        p_years is null or coalesce(e.year = any(p_years), false) as by_year,
        p_states is null or coalesce(e.state = any(p_states), false) as by_state,
        p_topics is null or e.topics && p_topics as by_topic
      from public.cq_search_entry e
      where e.tenant_id = t and e.words @@ question and e.audience_id = any(a) and e.published_at <= p_now and (e.expires_at is null or e.expires_at > p_now))
    select 'type', h.type::text, least(count(*), 1001)::int from hits h where by_council and by_year and by_state and by_topic group by h.type
    union all
    select 'council', h.council_id::text, least(count(*), 1001)::int from hits h where h.council_id is not null and by_type and by_year and by_state and by_topic group by h.council_id
    union all
    select 'year', h.year::text, least(count(*), 1001)::int from hits h where h.year is not null and by_type and by_council and by_state and by_topic group by h.year
    union all
    select 'state', h.state::text, least(count(*), 1001)::int from hits h where h.state is not null and by_type and by_council and by_year and by_topic group by h.state
    union all
    select 'topic', topic, least(count(*), 1001)::int from hits h, unnest(h.topics) topic where by_type and by_council and by_year and by_state group by topic;
end $$;

-- Titles with these words, the last of them perhaps begun only.
create or replace function cq_search_suggest(p_now timestamptz, p_question text, p_fresh text[], p_near uuid[], p_take int)
returns table (id uuid, kind text, type text, title text)
language plpgsql stable security definer rows 8
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_custom_plan set jit = off
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
      from public.cq_search_entry e
      where e.tenant_id = t and e.title_words @@ question and e.audience_id = any(a) and e.published_at <= p_now and (e.expires_at is null or e.expires_at > p_now)
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
