-- Planning it again changes its length.
-- name: add
insert into extra_shift (peer_id, date, starts, seconds)
values (:peer, cast(:date as date), cast(:starts as time), :seconds)
on conflict (peer_id, date, starts) do update set seconds = excluded.seconds;

-- name: remove
delete from extra_shift
where peer_id = :peer
  and date = cast(:date as date)
  and starts = cast(:starts as time)
  and seconds = :seconds;
