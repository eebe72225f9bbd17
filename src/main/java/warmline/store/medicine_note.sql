-- No row: there is no such callback.
-- name: keep
insert into medicine_note (callback_id, clip)
select id, :clip
from callback
where id = :callback
on conflict (callback_id) do update set clip = excluded.clip;

-- name: find
select clip
from medicine_note
where callback_id = :callback;

-- name: forget
delete from medicine_note
using callback
where callback.id = medicine_note.callback_id
  and callback.telephone_hash = :telephoneHash;
