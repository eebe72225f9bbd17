-- name: add
insert into day_off (peer_id, date)
values (:peer, cast(:date as date))
on conflict (peer_id, date) do nothing;

-- name: remove
delete from day_off
where peer_id = :peer
  and date = cast(:date as date);
