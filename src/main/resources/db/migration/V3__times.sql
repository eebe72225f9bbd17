-- What is different from the week's shifts on a date, and when the centre is open. Dates and times are by the centre's clock.

create table extra_shift (
    peer_id bigint not null references peer,
    date date not null,
    starts time not null,
    seconds integer not null,
    constraint extra_shift_is_planned_once primary key (peer_id, date, starts),
    constraint extra_shift_lasts_up_to_a_day check (seconds between 1 and 86400)
);

create table day_off (
    peer_id bigint not null references peer,
    date date not null,
    constraint day_off_is_planned_once primary key (peer_id, date)
);

-- No row: open around the clock.
create table opening (
    day smallint not null,
    starts time not null,
    seconds integer not null,
    constraint opening_is_entered_once primary key (day, starts),
    constraint opening_is_on_a_day_of_the_week check (day between 1 and 7),
    constraint opening_lasts_up_to_a_day check (seconds between 1 and 86400)
);

create table closure (
    starts timestamp not null,
    ends timestamp not null,
    reason text not null,
    constraint closure_is_entered_once primary key (starts, ends),
    constraint closure_begins_before_it_ends check (starts < ends),
    constraint closure_has_a_short_reason check (length(reason) between 1 and 60)
);
