-- Entering it again changes its reason.
-- name: add
insert into closure (starts, ends, reason)
values (cast(:starts as timestamp), cast(:ends as timestamp), :reason)
on conflict (starts, ends) do update set reason = excluded.reason;

-- name: remove
delete from closure
where starts = cast(:starts as timestamp)
  and ends = cast(:ends as timestamp);
