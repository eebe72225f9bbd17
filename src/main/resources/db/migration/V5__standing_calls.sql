-- Calls every week at the same time, agreed with a peer. The hash is that of callback, so that both can be compared.
create table standing_call (
    id bigint generated always as identity primary key,
    telephone bytea not null,
    telephone_hash bytea not null,
    zone text not null,
    day smallint not null,
    starts time not null,
    seconds integer not null,
    peer_id bigint not null references peer,
    agreed_at timestamptz not null,
    booked_until timestamptz not null,
    constraint standing_call_is_one_per_telephone unique (telephone_hash),
    constraint standing_call_is_on_a_day_of_the_week check (day between 1 and 7),
    constraint standing_call_lasts_up_to_a_day check (seconds between 1 and 86400)
);
