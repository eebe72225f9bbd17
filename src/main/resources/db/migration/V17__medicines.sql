-- What a patient has said about their medicines for one call, in their own voice, sealed.
create table medicine_note (
    callback_id bigint primary key references callback,
    clip bytea not null
);
