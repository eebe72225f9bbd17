-- No row: whom it is about has been forgotten.
-- name: keep
insert into peer_note (callback_id, clip, said_at)
select id, :clip, :now
from callback
where id = :callback
  and telephone_hash is not null
on conflict (callback_id) do update set clip = excluded.clip, said_at = excluded.said_at;

-- name: drop
delete from peer_note
where callback_id = :callback;

-- name: last
select peer_note.callback_id, peer_note.clip, peer_note.said_at
from peer_note
join callback on callback.id = peer_note.callback_id
where callback.telephone_hash = :telephoneHash
  and callback.person = :person
order by peer_note.said_at desc, callback.id desc
limit 1;

-- name: forget
delete from peer_note
using callback
where callback.id = peer_note.callback_id
  and callback.telephone_hash = :telephoneHash;
