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

-- name: rest
update duty
set not_before = greatest(not_before, :until)
where peer_id = :peer;
