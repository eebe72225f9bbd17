-- name: keep
insert into peer_hello (peer_id, clip)
values (:peer, :clip)
on conflict (peer_id) do update set clip = excluded.clip;

-- name: erase
delete from peer_hello
where peer_id = :peer;

-- name: find
select clip
from peer_hello
where peer_id = :peer;
