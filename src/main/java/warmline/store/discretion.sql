-- No row: there is no such callback.
-- name: keep
insert into discretion (callback_id, says)
select id, :says
from callback
where id = :callback
on conflict (callback_id) do update set says = excluded.says;

-- name: find
select says
from discretion
where callback_id = :callback;

-- name: last
select discretion.says
from discretion
join callback on callback.id = discretion.callback_id
where callback.telephone_hash = :telephoneHash
  and callback.person = :person
order by callback.id desc
limit 1;

-- name: forget
delete from discretion
using callback
where callback.id = discretion.callback_id
  and callback.telephone_hash = :telephoneHash;
