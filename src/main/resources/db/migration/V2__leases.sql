-- Several services on one database: each works under a lease, renewed again and again. Ending it raises the epoch.
create table service (
    id bigint generated always as identity primary key,
    name text not null,
    epoch integer not null,
    lease_until timestamptz,
    exchange bytea,
    constraint service_name_is_unlike_any_other unique (name),
    constraint service_epoch_counts check (epoch > 0)
);

-- What was running before there were leases is orphaned: its lease is over.
insert into service (name, epoch)
select 'before leases', 2
where exists (select from callback where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED'));

alter table callback
    add column zone text not null default 'UTC',
    add column timing text not null default 'SOONEST',
    add column preferred_peer_id bigint references peer,
    add column lease_service bigint references service,
    add column lease_epoch integer,
    add column not_before timestamptz;

update callback set not_before = window_from;

update callback
set lease_service = (select id from service where name = 'before leases'), lease_epoch = 1
where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED');

alter table callback
    alter column zone drop default,
    alter column timing drop default,
    alter column not_before set not null,
    add constraint callback_is_not_offered_before_its_window check (not_before >= window_from),
    add constraint callback_timing_is_known check (timing in ('AT_A_TIME', 'SOONEST')),
    add constraint callback_lease_is_whole check ((lease_service is null) = (lease_epoch is null)),
    add constraint callback_running_has_a_lease check (
        (state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED')) = (lease_service is not null));

-- The dispatcher's questions: what is due, booked times first; when the next one falls due; and what is over.
drop index callback_due;
create index callback_due on callback (timing, window_from, id) where state = 'WAITING';
create index callback_not_before on callback (not_before) where state = 'WAITING';

create index callback_overdue on callback (window_to, id) where state = 'WAITING';

-- What is running: a few, found without a look at all others.
create index callback_running on callback (id) where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED');

-- Each callback leaves dead entries at the head of these indexes, which every round reads over: they go after a hundredth of
-- the table, not a fifth, and even where few of its pages have any.
alter table callback set (
    autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000, vacuum_index_cleanup = on);
