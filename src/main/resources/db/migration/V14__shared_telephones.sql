-- Several people may share a telephone: each has at most one call that they may still expect, and nobody is rung there twice at once.
alter table callback
    add column person smallint not null default 0,
    add constraint callback_person_is_one_of_four check (person between 0 and 3);

drop index callback_one_open_per_telephone;

create unique index callback_one_open_per_person on callback (telephone_hash, person)
    where state in ('WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED', 'UNKNOWN');

create unique index callback_one_running_per_telephone on callback (telephone_hash)
    where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED');

alter table standing_call
    add column person smallint not null default 0,
    add constraint standing_call_person_is_one_of_four check (person between 0 and 3),
    drop constraint standing_call_is_one_per_telephone,
    add constraint standing_call_is_one_per_person unique (telephone_hash, person);
