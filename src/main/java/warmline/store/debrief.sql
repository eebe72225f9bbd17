-- name: wish
insert into debrief (peer_id, wished_at)
values (:peer, :now)
on conflict (peer_id) where done_at is null do nothing;

-- name: wished
select id, peer_id, wished_at
from debrief
where done_at is null
order by wished_at, id
limit :limit;

-- name: done
update debrief
set done_at = :now,
    lead_id = :lead
where id = :id
  and done_at is null;
