-- No row: the note was erased meanwhile.
-- name: tell
insert into note_for_peer (callback_id, peer_id)
select callback_id, cast(:peer as bigint)
from peer_note
where callback_id = :callback
on conflict do nothing;

-- name: toldTo
select peer_note.callback_id, peer_note.clip, peer_note.said_at
from note_for_peer
join peer_note on peer_note.callback_id = note_for_peer.callback_id
where note_for_peer.peer_id = :peer
order by peer_note.said_at, peer_note.callback_id
limit :limit;

-- name: strikeOff
delete from note_for_peer
where callback_id = :callback
  and peer_id = :peer;
