-- What a peer says to somebody else who answers the telephone of this callback. No row: the patient has not said.
create table discretion (
    callback_id bigint primary key references callback,
    says text not null,
    constraint discretion_is_known check (says in ('SAY_NOTHING', 'FIRST_NAME_ONLY'))
);
