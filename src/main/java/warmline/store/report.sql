-- For the transaction it stands in: who asks for a report waits longer than a caller would.
-- name: patience
select set_config('statement_timeout', '4s', true) as patience;

-- The time that counts is the one that the patient chose last; what was left at the fallback has that of its message. A
-- callback's own window is never before it: a retry, or a lead, only moves it on. Only rings after that choice count. Events are
-- looked up for each callback, as the planner guesses too few rows for a good join of all. Each person first, as counting them
-- within each group takes a sort for each. Without an outcome: all calls; no row: none.
-- name: figures
with asked as materialized (
    select callback.state, callback.language, callback.telephone_hash, callback.person, promise.opens, promise.closes,
           (select min(ring.at)
            from callback_event as ring
            where ring.callback_id = callback.id
              and ring.version > promise.version
              and ring.event = 'PatientDialled') as rung_at
    from callback
    cross join lateral (
        select callback_event.version,
               cast(callback_event.detail ->> 'from' as timestamptz) as opens,
               cast(callback_event.detail ->> 'to' as timestamptz) as closes
        from callback_event
        where callback_event.callback_id = callback.id
          and callback_event.event in ('Booked', 'Rebooked', 'LeftAtFallback')
        order by callback_event.version desc
        limit 1) as promise
    where callback.window_from >= :from
      and promise.opens >= :from
      and promise.opens < :to
),
told as (
    select case
               when asked.state = 'COMPLETED' and asked.rung_at >= asked.opens and asked.rung_at < asked.closes then 'ON_TIME'
               when asked.state = 'COMPLETED' then 'LATE'
               when asked.state = 'FAILED' or asked.state = 'EXPIRED' and asked.rung_at is not null then 'NOT_REACHED'
               when asked.state = 'EXPIRED' then 'NOT_RUNG'
               when asked.state = 'CANCELLED' then 'CANCELLED'
               when asked.state in ('UNKNOWN', 'HANDED_OVER') then 'UNCLEAR'
               else 'OPEN'
           end as outcome,
           case
               when extract(hour from asked.opens at time zone :zone) between 5 and 11 then 'MORNING'
               when extract(hour from asked.opens at time zone :zone) between 12 and 16 then 'AFTERNOON'
               when extract(hour from asked.opens at time zone :zone) between 17 and 20 then 'EVENING'
               else 'NIGHT'
           end as day_part,
           asked.language,
           trim(to_char(asked.opens at time zone :zone, 'DAY')) as weekday,
           case when asked.state = 'COMPLETED' then extract(epoch from asked.rung_at - asked.opens) end as wait,
           asked.telephone_hash,
           asked.person
    from asked
),
person as (
    select outcome,
           case
               when grouping(day_part) = 0 then 'DAY_PART'
               when grouping(language) = 0 then 'LANGUAGE'
               when grouping(weekday) = 0 then 'WEEKDAY'
           end as breakdown,
           coalesce(day_part, language, weekday) as in_group,
           telephone_hash,
           count(*) as calls,
           count(wait) as talked
    from told
    group by telephone_hash, person, grouping sets ((), (outcome), (day_part, outcome), (language, outcome), (weekday, outcome))
)
select outcome,
       breakdown,
       in_group,
       sum(calls) as calls,
       count(telephone_hash) as people,
       sum(talked) as talked,
       count(telephone_hash) filter (where talked > 0) as people_who_talked,
       (select cast(percentile_disc(0.5) within group (order by wait) as bigint) from told) as wait
from person
group by outcome, breakdown, in_group;
