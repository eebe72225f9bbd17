-- Private columns are bytea: sealed with the key file's keys (Vault), bound to table, column and row. A column named
-- …_hash beside one is its keyed hash, for looking up. Every constraint has a name that says what it promises.

-- One row: proof that the key file is the one that sealed this database.
create table key_proof (
    id smallint primary key,
    sealed bytea not null,
    hash bytea not null,
    constraint key_proof_is_one check (id = 1)
);

create table peer (
    id bigint generated always as identity primary key,
    number text not null,
    name bytea not null,
    telephone bytea not null,
    telephone_hash bytea not null,
    pin_hash bytea not null,
    added_at timestamptz not null,
    constraint peer_number_is_unlike_any_other unique (number),
    constraint peer_number_has_1_to_4_digits check (number ~ '^[0-9]{1,4}$')
);

-- Wrong PINs in a row, by team number as keyed, whether a peer has it or not: who guesses learns nothing from it.
create table pin_tries (
    number text primary key,
    wrong integer not null,
    not_before timestamptz not null,
    constraint pin_tries_are_of_1_to_4_digits check (number ~ '^[0-9]{1,4}$'),
    constraint pin_tries_are_counted check (wrong >= 0)
);

create table shift (
    peer_id bigint not null references peer,
    day smallint not null,
    starts time not null,
    seconds integer not null,
    constraint shift_is_planned_once primary key (peer_id, day, starts),
    constraint shift_is_on_a_day_of_the_week check (day between 1 and 7),
    constraint shift_lasts_up_to_a_day check (seconds between 1 and 86400)
);

-- A row is a peer who is on duty.
create table duty (
    peer_id bigint primary key references peer,
    telephone bytea not null,
    since timestamptz not null,
    not_before timestamptz not null
);

create table account (
    id bigint generated always as identity primary key,
    name text not null,
    role text not null,
    password_hash text not null,
    peer_id bigint references peer,
    created_at timestamptz not null,
    constraint account_name_is_unlike_any_other unique (name),
    constraint account_has_a_name check (length(name) between 1 and 100),
    constraint account_role_is_known check (role in ('PEER', 'LEAD', 'EDITOR', 'ADMINISTRATOR', 'AUDITOR'))
);

create table session (
    token_hash bytea primary key,
    account_id bigint not null references account on delete cascade,
    csrf_token text not null,
    ends_at timestamptz not null,
    constraint session_keeps_a_hash_only check (octet_length(token_hash) = 32)
);

create index session_ends on session (ends_at);

create table api_token (
    token_hash bytea primary key,
    role text not null,
    granted_at timestamptz not null,
    constraint api_token_keeps_a_hash_only check (octet_length(token_hash) = 32),
    constraint api_token_role_is_known check (role in ('PEER', 'LEAD', 'EDITOR', 'ADMINISTRATOR', 'AUDITOR'))
);

create table callback (
    id bigint generated always as identity primary key,
    version integer not null,
    telephone bytea not null,
    telephone_hash bytea not null,
    state text not null,
    attempts integer not null,
    window_from timestamptz not null,
    window_to timestamptz not null,
    peer_id bigint references peer,
    lead_id bigint references account,
    changed_at timestamptz not null,
    constraint callback_state_is_known check (state in (
        'WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED',
        'COMPLETED', 'CANCELLED', 'EXPIRED', 'FAILED', 'UNKNOWN', 'HANDED_OVER')),
    constraint callback_version_is_positive check (version > 0),
    constraint callback_attempts_are_counted check (attempts >= 0),
    constraint callback_window_opens_before_it_closes check (window_from < window_to),
    constraint callback_running_has_a_peer check (
        state not in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED') or peer_id is not null),
    constraint callback_waiting_has_no_peer check (state <> 'WAITING' or peer_id is null),
    constraint callback_handed_over_has_a_lead check ((state = 'HANDED_OVER') = (lead_id is not null))
);

create unique index callback_one_open_per_telephone on callback (telephone_hash)
    where state in ('WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED', 'UNKNOWN');

create unique index callback_one_running_per_peer on callback (peer_id)
    where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED');

-- The dispatcher's question, answered without a look at those that wait for later or have ended.
create index callback_due on callback (window_from, id) where state = 'WAITING';

-- How full a window is.
create index callback_open_windows on callback (window_to, window_from)
    where state in ('WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED', 'UNKNOWN');

-- The figures of today and of the last week.
create index callback_ended on callback (state, changed_at)
    where state in ('COMPLETED', 'EXPIRED', 'FAILED', 'UNKNOWN');

-- What happened, in order. Never a number, a name or a free word of anybody: it is kept when the callback is erased.
create table callback_event (
    id bigint generated always as identity primary key,
    callback_id bigint not null references callback,
    version integer not null,
    at timestamptz not null,
    event text not null,
    detail jsonb not null,
    state text not null,
    constraint callback_event_has_its_version_alone unique (callback_id, version),
    constraint callback_event_version_is_positive check (version > 0),
    constraint callback_event_has_a_name check (event ~ '^[A-Z][A-Za-z]{2,40}$'),
    constraint callback_event_detail_is_small check (
        jsonb_typeof(detail) = 'object' and octet_length(cast(detail as text)) <= 300),
    constraint callback_event_state_is_known check (state in (
        'WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED',
        'COMPLETED', 'CANCELLED', 'EXPIRED', 'FAILED', 'UNKNOWN', 'HANDED_OVER'))
);

-- Row and event in one transaction: checked at its end.
alter table callback add constraint callback_version_has_its_event
    foreign key (id, version) references callback_event (callback_id, version) deferrable initially deferred;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger callback_event_is_append_only
    before update or delete or truncate on callback_event
    for each statement execute function refuse_change();

-- The patient's own voice saying a first name, sealed.
create table first_name (
    callback_id bigint primary key references callback,
    clip bytea not null
);
