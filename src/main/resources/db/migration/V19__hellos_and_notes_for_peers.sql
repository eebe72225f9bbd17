-- How a peer says hello, in their own voice, sealed.
create table peer_hello (
    peer_id bigint primary key references peer,
    clip bytea not null
);

-- Which note was left for one colleague by name; struck off when they have heard it, and gone with the note.
create table note_for_peer (
    callback_id bigint not null references peer_note on delete cascade,
    peer_id bigint not null references peer,
    constraint note_for_peer_is_told_once primary key (callback_id, peer_id)
);

create index note_for_peer_by_peer on note_for_peer (peer_id);
