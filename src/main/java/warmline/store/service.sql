-- All times are the database's own: services on several machines never agree on theirs.

-- name: begin
insert into service (name, epoch, lease_until)
values (:name, 1, clock_timestamp() + make_interval(secs => :seconds))
on conflict (name) do update
set epoch = service.epoch + 1,
    lease_until = excluded.lease_until
returning id, epoch;

-- name: leave
update service
set exchange = :exchange
where id = :service;

-- Only where nobody runs under this name: a lease that goes on is not ended.
-- name: beginAnew
update service
set epoch = epoch + 1,
    lease_until = clock_timestamp() + make_interval(secs => :seconds)
where id = :service
  and (lease_until is null or lease_until < clock_timestamp())
returning id, epoch;

-- name: renew
update service
set lease_until = clock_timestamp() + make_interval(secs => :seconds)
where id = :service
  and epoch = :epoch
  and lease_until is not null;

-- A lease that has ended leaves its epoch behind: no write under it counts any more.
-- name: end
update service
set epoch = epoch + 1,
    lease_until = null
where id = :service
  and epoch = :epoch;

-- name: endOverdue
update service
set epoch = epoch + 1,
    lease_until = null
where lease_until < clock_timestamp();

-- name: exchange
select exchange
from service
where id = :service
  and exchange is not null;

-- name: counts
select (select count(*) from service where lease_until is not null) as alive,
       (select count(*)
        from callback
        where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED')
          and not exists (
              select from service where service.id = callback.lease_service and service.epoch = callback.lease_epoch)
       ) as orphaned;
