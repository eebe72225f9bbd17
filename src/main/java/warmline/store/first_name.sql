-- No row: there is no such callback.
-- name: keep
insert into first_name (callback_id, clip)
select id, :clip
from callback
where id = :callback
on conflict (callback_id) do update set clip = excluded.clip;

-- name: keepFirst
insert into first_name (callback_id, clip)
values (:callback, :clip)
on conflict (callback_id) do nothing;

-- name: find
select clip
from first_name
where callback_id = :callback;

-- name: last
select callback.id
from first_name
join callback on callback.id = first_name.callback_id
where callback.telephone_hash = :telephoneHash
  and callback.person = :person
order by callback.id desc
limit 1;

-- name: forget
delete from first_name
using callback
where callback.id = first_name.callback_id
  and callback.telephone_hash = :telephoneHash;
