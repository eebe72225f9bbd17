-- name: arrive
insert into waiting_caller (telephone_hash, lease_service, lease_epoch, waits_until)
values (:telephoneHash, :service, :epoch, :until)
on conflict (telephone_hash) do update
set lease_service = excluded.lease_service,
    lease_epoch = excluded.lease_epoch,
    waits_until = excluded.waits_until;

-- name: leave
delete from waiting_caller
where telephone_hash = :telephoneHash
  and lease_service = :service;

-- What services left that died.
-- name: sweep
delete from waiting_caller
where not exists (
    select from service
    where service.id = waiting_caller.lease_service and service.epoch = waiting_caller.lease_epoch);

-- name: forget
delete from waiting_caller
where telephone_hash = :telephoneHash;
