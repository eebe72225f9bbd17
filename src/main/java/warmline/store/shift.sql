-- Planning it again changes its length.
-- name: add
insert into shift (peer_id, day, starts, seconds)
values (:peer, :day, cast(:starts as time), :seconds)
on conflict (peer_id, day, starts) do update set seconds = excluded.seconds;

-- name: remove
delete from shift
where peer_id = :peer
  and day = :day
  and starts = cast(:starts as time)
  and seconds = :seconds;
