-- name: nextId
select nextval(pg_get_serial_sequence('callback', 'id')) as id;

-- The id is drawn before: the sealed telephone is bound to it.
-- name: insert
insert into callback (
    id, version, telephone, telephone_hash, zone, timing, preferred_peer_id, language, person, state, attempts, window_from,
    window_to, not_before, changed_at)
overriding system value
values (:id, 1, :telephone, :telephoneHash, :zone, :timing, :preferred, :language, :person, :state, 0, :from, :to, :from, :now)
returning *;

-- name: openForUpdate
select *
from callback
where telephone_hash = :telephoneHash
  and state in ('WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED', 'UNKNOWN')
order by person
for update;

-- name: expected
select *
from callback
where telephone_hash = :telephoneHash
  and state in ('WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED', 'UNKNOWN')
order by person;

-- The first person at this telephone who expects no call, this week or every week. No row: all do.
-- name: freePerson
select free.person
from generate_series(0, :most - 1) as free (person)
where not exists (
        select
        from callback
        where callback.telephone_hash = :telephoneHash
          and callback.person = free.person
          and state in ('WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED', 'UNKNOWN'))
  and not exists (
        select
        from standing_call
        where standing_call.telephone_hash = :telephoneHash
          and standing_call.person = free.person)
order by free.person
limit 1;

-- name: lastPeer
select peer_id
from callback
where telephone_hash = :telephoneHash
  and person = 0
  and state = 'COMPLETED'
order by id desc
limit 1;

-- name: find
select *
from callback
where id = :id;

-- Held: the lease is not over under which it is worked on. Whoever ended the lease waits for this lock, and sees what we wrote.
-- name: findForUpdate
select callback.*,
       exists (select from service
               where service.id = callback.lease_service and service.epoch = callback.lease_epoch) as held
from callback
where id = :id
for update of callback;

-- Given to peers, all in one statement; those that somebody else holds at this moment are left to them. What happens here is
-- Callback.claimed: the caller compares. Looked up by their ids as they are given: a join with what the planner cannot count
-- reads the whole table.
-- name: claim
with taken as (
    select id
    from callback
    where id = any (cast(:callbacks as bigint[]))
      and state = 'WAITING'
      and not_before <= :now
      and window_to > :now
      and telephone_hash <> all (array(
          select waiting_caller.telephone_hash
          from waiting_caller
          join service on service.id = waiting_caller.lease_service and service.epoch = waiting_caller.lease_epoch
          where service.id <> :service
            and waiting_caller.waits_until > :now
          union all
          select running.telephone_hash
          from callback as running
          where running.state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED')))
      and exists (select from service where service.id = :service and service.epoch = :epoch)
    order by id
    for update skip locked
),
claimed as (
    update callback
    set version = version + 1,
        state = 'RINGING_PEER',
        peer_id = wanted.peer,
        lease_service = :service,
        lease_epoch = :epoch,
        changed_at = :now
    from taken
    join unnest(cast(:callbacks as bigint[]), cast(:peers as bigint[])) as wanted (id, peer) on wanted.id = taken.id
    where callback.id = taken.id
    returning callback.*
),
recorded as (
    insert into callback_event (callback_id, version, at, event, detail, state)
    select id, version, :now, :event, jsonb_build_object('peer', peer_id), state
    from claimed
)
select *
from claimed
order by id;

-- No row: somebody has written a newer version.
-- name: update
update callback
set version = :version,
    timing = :timing,
    preferred_peer_id = :preferred,
    language = :language,
    state = :state,
    attempts = :attempts,
    window_from = :from,
    window_to = :to,
    not_before = :notBefore,
    peer_id = :peer,
    lead_id = :lead,
    lease_service = :service,
    lease_epoch = :epoch,
    changed_at = :now
where id = :id
  and version = :version - 1
returning *;

-- Two looks at the index, or those booked for later would be passed over on the way to the others. The planner takes a limit
-- that it is not told for a tenth of the table, and each comparison with a moment for a third of it; then to fetch and sort all
-- that is due looks cheaper than to walk the index until there are enough. Hence the limit in figures, the most that is asked
-- for, and two conditions in a form that promises no use of another index.
-- Engaged: who waits on the line of another service, which has not died, and where somebody is called already; as an array, because a join has more than one plan.
-- name: due
with engaged as (
    select waiting_caller.telephone_hash
    from waiting_caller
    join service on service.id = waiting_caller.lease_service and service.epoch = waiting_caller.lease_epoch
    where service.id <> :service
      and waiting_caller.waits_until > :now
    union all
    select telephone_hash
    from callback
    where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED')
)
select *
from ((select *
       from callback
       where state = 'WAITING'
         and timing = 'AT_A_TIME'
         and window_from <= :now
         and (window_to <= :now) is not true
         and (not_before > :now) is not true
         and telephone_hash <> all (array(select telephone_hash from engaged))
       order by window_from, id
       limit 200)
      union all
      (select *
       from callback
       where state = 'WAITING'
         and timing = 'SOONEST'
         and window_from <= :now
         and (window_to <= :now) is not true
         and (not_before > :now) is not true
         and telephone_hash <> all (array(select telephone_hash from engaged))
       order by window_from, id
       limit 200)) as due
order by timing, window_from, id
limit :limit;

-- name: nextDue
select min(not_before) as due
from callback
where state = 'WAITING'
  and not_before > :now;

-- name: waiting
select *
from ((select * from callback where state = 'WAITING' and timing = 'AT_A_TIME' order by window_from, id limit :limit)
      union all
      (select * from callback where state = 'WAITING' and timing = 'SOONEST' order by window_from, id limit :limit)) as waiting
order by window_from, id
limit :limit;

-- name: overdue
select *
from callback
where state = 'WAITING'
  and window_to <= :now
order by window_to, id
limit :limit;

-- name: running
select *
from callback
where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED')
order by id;

-- The questions of a round in one: due (at most 30), overdue, running, nextDue. One row at least, for the next window.
-- name: look
with engaged as (
    select waiting_caller.telephone_hash
    from waiting_caller
    join service on service.id = waiting_caller.lease_service and service.epoch = waiting_caller.lease_epoch
    where service.id <> :service
      and waiting_caller.waits_until > :now
    union all
    select telephone_hash
    from callback
    where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED')
)
select next.at as next, found.*
from (select min(not_before) as at from callback where state = 'WAITING' and not_before > :now) as next
left join ((select 'DUE' as kind, due.*
            from ((select *
                   from callback
                   where state = 'WAITING'
                     and timing = 'AT_A_TIME'
                     and window_from <= :now
                     and (window_to <= :now) is not true
                     and (not_before > :now) is not true
                     and telephone_hash <> all (array(select telephone_hash from engaged))
                   order by window_from, id
                   limit 30)
                  union all
                  (select *
                   from callback
                   where state = 'WAITING'
                     and timing = 'SOONEST'
                     and window_from <= :now
                     and (window_to <= :now) is not true
                     and (not_before > :now) is not true
                     and telephone_hash <> all (array(select telephone_hash from engaged))
                   order by window_from, id
                   limit 30)) as due
            order by timing, window_from, id
            limit :due)
           union all
           (select 'OVERDUE', callback.*
            from callback
            where state = 'WAITING'
              and window_to <= :now
            order by window_to, id
            limit :overdue)
           union all
           (select 'RUNNING', callback.*
            from callback
            where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED'))) as found on true
order by found.kind, found.timing, found.window_from, found.id;

-- Running under a lease that is over.
-- name: orphaned
select *
from callback
where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED')
  and not exists (
      select from service where service.id = callback.lease_service and service.epoch = callback.lease_epoch)
order by id;

-- Without the booking of this person, which would leave its own place; 0 for none.
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
select (select count(*) from callback where state = 'WAITING' and window_from <= :now and window_to > :now and not_before <= :now) as due,
       (select count(*) from callback where state = 'WAITING' and (window_from > :now or not_before > :now)) as upcoming,
       (select count(*)
        from callback
        where state in ('RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED')) as running,
       (select count(*)
        from callback
        where state = 'UNKNOWN'
           or state in ('EXPIRED', 'FAILED') and changed_at >= :weekAgo) as in_persons_hands,
       (select count(*) from callback where state = 'COMPLETED' and changed_at >= :midnight) as done_today;

-- The rest of a callback says nothing about its patient.
-- name: forget
update callback
set telephone = null,
    telephone_hash = null
where telephone_hash = :telephoneHash;
