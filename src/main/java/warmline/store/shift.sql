-- Planning it again changes its length.
-- name: add
insert into shift (peer_id, day, starts, seconds)
values (:peer, :day, cast(:starts as time), :seconds)
on conflict (peer_id, day, starts) do update set seconds = excluded.seconds;

-- name: shifts
select peer_id, day, cast(starts as text) as starts, seconds
from shift
order by peer_id, day, starts;
