-- No row: there is no such callback.
-- name: keep
insert into trust_word (callback_id, clip)
select id, :clip
from callback
where id = :callback
on conflict (callback_id) do update set clip = excluded.clip;

-- name: find
select clip
from trust_word
where callback_id = :callback;

-- name: last
select callback.id
from trust_word
join callback on callback.id = trust_word.callback_id
where callback.telephone_hash = :telephoneHash
  and callback.person = :person
order by callback.id desc
limit 1;

-- name: forget
delete from trust_word
using callback
where callback.id = trust_word.callback_id
  and callback.telephone_hash = :telephoneHash;
