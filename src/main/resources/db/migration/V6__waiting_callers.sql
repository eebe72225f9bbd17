-- Patients who wait on the line of a service for a peer: no other service is to ring their telephone, which is engaged.
create table waiting_caller (
    telephone_hash bytea not null,
    lease_service bigint not null references service,
    lease_epoch integer not null,
    waits_until timestamptz not null,
    constraint waiting_caller_waits_once primary key (telephone_hash)
);
