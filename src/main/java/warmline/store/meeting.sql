-- Entering it again changes how long it lasts.
-- name: add
insert into meeting (name, place, day, starts, seconds)
values (:name, :place, :day, cast(:starts as time), :seconds)
on conflict (name, place, day, starts) do update set seconds = excluded.seconds;

-- name: remove
delete from meeting
where name = :name
  and place = :place
  and day = :day
  and starts = cast(:starts as time)
  and seconds = :seconds;
