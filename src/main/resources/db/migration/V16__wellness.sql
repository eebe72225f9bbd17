-- Telephones whose owners have agreed with a peer to say how they are, before and after a recording. Nothing else is known of
-- them here.
create table wellness (
    id bigint generated always as identity primary key,
    telephone_hash bytea not null,
    agreed_at timestamptz not null,
    constraint wellness_is_agreed_once unique (telephone_hash)
);

-- What they said: two numbers, sealed. Only beside an agreement, and gone with it.
create table wellness_check (
    id bigint generated always as identity primary key,
    wellness_id bigint not null references wellness on delete cascade,
    sealed bytea not null,
    checked_at timestamptz not null
);

create index wellness_check_newest on wellness_check (wellness_id, checked_at);
create index wellness_check_oldest on wellness_check (checked_at);
