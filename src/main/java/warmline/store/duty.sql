-- name: goOnDuty
insert into duty (peer_id, telephone, since, not_before)
values (:peer, :telephone, :now, :now)
on conflict (peer_id) do update
set telephone = excluded.telephone,
    since = excluded.since,
    not_before = excluded.not_before;

-- name: goOffDuty
delete from duty
where peer_id = :peer;

-- name: duty
select *
from duty
where peer_id = :peer;

-- name: onDuty
select *
from duty
order by not_before, peer_id;

-- Asked in every busy round: also the print of rota.begun, since to read that each time would cost more than all the rest.
-- name: present
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
select duty.*, (select md5(string_agg(cast(begun as text), ';' order by cast(begun as text))) from begun) as print
from duty
order by not_before, peer_id;

-- name: rest
update duty
set not_before = greatest(not_before, :until)
where peer_id = :peer;
