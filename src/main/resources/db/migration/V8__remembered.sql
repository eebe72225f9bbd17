-- Telephones whose owners asked us never to call them. Nothing else is known of them here.
create table never_call (
    telephone_hash bytea not null,
    since timestamptz not null,
    constraint never_call_is_asked_once primary key (telephone_hash)
);

-- What a patient let us remember about their telephone, sealed. No row: nothing.
create table remembered (
    id bigint generated always as identity primary key,
    telephone_hash bytea not null,
    sealed bytea not null,
    changed_at timestamptz not null,
    constraint remembered_is_one_per_telephone unique (telephone_hash)
);

-- A number that its owner had us forget. What the patient may still expect needs one.
alter table callback
    alter column telephone drop not null,
    alter column telephone_hash drop not null,
    add constraint callback_telephone_is_forgotten_whole check ((telephone is null) = (telephone_hash is null)),
    add constraint callback_open_has_a_telephone check (
        telephone is not null
        or state not in ('WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED', 'UNKNOWN'));

-- Groups that meet every week, as the line speaks of them; by the centre's clock.
create table meeting (
    name text not null,
    place text not null,
    day smallint not null,
    starts time not null,
    seconds integer not null,
    constraint meeting_is_entered_once primary key (name, place, day, starts),
    constraint meeting_is_on_a_day_of_the_week check (day between 1 and 7),
    constraint meeting_lasts_up_to_a_day check (seconds between 1 and 86400),
    constraint meeting_has_a_short_name check (length(name) between 1 and 60),
    constraint meeting_has_a_short_place check (length(place) between 1 and 60)
);
