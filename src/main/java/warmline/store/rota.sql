-- The whole plan in one look: every table of it, each row with its kind.

-- Two days earlier: dates are the centre's, whose clock the database does not know, and a shift may reach into the next day.
-- name: rota
select 'SHIFT' as kind, peer_id, day, null as date, cast(starts as text) as starts, seconds, null as ends, null as reason,
       null as place
from shift
union all
select 'EXTRA_SHIFT', peer_id, null, cast(date as text), cast(starts as text), seconds, null, null, null
from extra_shift
where date >= cast(:from as date) - 2
union all
select 'DAY_OFF', peer_id, null, cast(date as text), null, null, null, null, null
from day_off
where date >= cast(:from as date) - 2
union all
select 'OPENING', null, day, null, cast(starts as text), seconds, null, null, null
from opening
union all
select 'CLOSURE', null, null, null, cast(starts as text), null, cast(ends as text), reason, null
from closure
where ends >= cast(:from as date) - 2
union all
select 'MEETING', null, day, null, cast(starts as text), seconds, null, name, place
from meeting
order by kind, peer_id, day, date, starts, reason;

-- What begins on a date or on the day before, or is off then: all that says who is on shift at a moment; with its print, by
-- which duty.present tells whether it is still so.
-- name: begun
with begun as materialized (
    select 'SHIFT' as kind, peer_id, day, null as date, cast(starts as text) as starts, seconds
    from shift
    where day in (:weekday, :weekdayBefore)
    union all
    select 'EXTRA_SHIFT', peer_id, null, cast(date as text), cast(starts as text), seconds
    from extra_shift
    where date between cast(:date as date) - 1 and cast(:date as date)
    union all
    select 'DAY_OFF', peer_id, null, cast(date as text), null, null
    from day_off
    where date between cast(:date as date) - 1 and cast(:date as date)
)
select begun.*, (select md5(string_agg(cast(begun as text), ';' order by cast(begun as text))) from begun) as print
from begun;
