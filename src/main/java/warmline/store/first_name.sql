-- No row: there is no such callback.
-- name: keep
insert into first_name (callback_id, clip)
select id, :clip
from callback
where id = :callback
on conflict (callback_id) do update set clip = excluded.clip;

-- name: find
select clip
from first_name
where callback_id = :callback;
