-- name: speaking
select peer_id
from peer_language
where language = :language;

-- name: add
insert into peer_language (peer_id, language)
values (:peer, :language)
on conflict do nothing;

-- name: remove
delete from peer_language
where peer_id = :peer
  and language = :language;
