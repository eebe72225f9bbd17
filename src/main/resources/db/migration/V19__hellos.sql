-- How a peer says hello, in their own voice, sealed.
create table peer_hello (
    peer_id bigint primary key references peer,
    clip bytea not null
);
