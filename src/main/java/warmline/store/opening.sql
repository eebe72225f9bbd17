-- Entering it again changes its length.
-- name: add
insert into opening (day, starts, seconds)
values (:day, cast(:starts as time), :seconds)
on conflict (day, starts) do update set seconds = excluded.seconds;

-- name: remove
delete from opening
where day = :day
  and starts = cast(:starts as time)
  and seconds = :seconds;
