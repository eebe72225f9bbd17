-- What a peer has said after a call for whoever calls next, in their own voice, sealed.
create table peer_note (
    callback_id bigint primary key references callback,
    clip bytea not null,
    said_at timestamptz not null
);
