-- name: nextId
select nextval(pg_get_serial_sequence('callback', 'id')) as id;

-- The id is drawn before: the sealed telephone is bound to it.
-- name: insert
insert into callback (id, version, telephone, telephone_hash, state, attempts, window_from, window_to, changed_at)
overriding system value
values (:id, 1, :telephone, :telephoneHash, 'WAITING', 0, :from, :to, :now)
returning *;

-- name: openForUpdate
select *
from callback
where telephone_hash = :telephoneHash
  and state in ('WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED', 'UNKNOWN')
for update;

-- name: open
select *
from callback
where telephone_hash = :telephoneHash
  and state in ('WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED', 'UNKNOWN');

-- name: find
select *
from callback
where id = :id;

-- name: findForUpdate
select *
from callback
where id = :id
for update;

-- No row: somebody has written a newer version.
-- name: update
update callback
set version = :version,
    state = :state,
    attempts = :attempts,
    window_from = :from,
    window_to = :to,
    peer_id = :peer,
    lead_id = :lead,
    changed_at = :now
where id = :id
  and version = :version - 1
returning *;

-- name: due
select *
from callback
where state = 'WAITING'
  and window_from <= :now
  and window_to > :now
order by window_from, id
limit :limit;

-- name: waiting
select *
from callback
where state = 'WAITING'
order by window_from, id
limit :limit;

-- name: overdue
select *
from callback
where state = 'WAITING'
  and window_from < :now
  and window_to <= :now
order by window_from, id
limit :limit;

-- name: running
select *
from callback
where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED')
order by id;

-- Without the booking of this telephone, which would leave its own place; 0 for none.
-- name: booked
select count(*) as bookings
from callback
where state in ('WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED', 'UNKNOWN')
  and window_to > :from
  and window_from < :to
  and id <> :without;

-- name: newest
select *
from callback
order by id desc
limit :limit;

-- name: counts
select (select count(*) from callback where state = 'WAITING' and window_from <= :now and window_to > :now) as due,
       (select count(*) from callback where state = 'WAITING' and window_from > :now) as upcoming,
       (select count(*)
        from callback
        where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED')) as running,
       (select count(*)
        from callback
        where state = 'UNKNOWN'
           or state in ('EXPIRED', 'FAILED') and changed_at >= :weekAgo) as in_persons_hands,
       (select count(*) from callback where state = 'COMPLETED' and changed_at >= :midnight) as done_today;
