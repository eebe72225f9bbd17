-- The hash is that of a callback to the same telephone.

-- name: nextId
select nextval(pg_get_serial_sequence('standing_call', 'id')) as id;

-- The id is drawn before: the sealed telephone is bound to it.
-- name: agree
insert into standing_call (id, telephone, telephone_hash, zone, day, starts, seconds, peer_id, language, person, agreed_at, booked_until)
overriding system value
values (:id, :telephone, :telephoneHash, :zone, :day, cast(:starts as time), :seconds, :peer, :language, :person, :now, :now);

-- name: end
delete from standing_call
where telephone_hash = :telephoneHash;

-- name: endOne
delete from standing_call
where telephone_hash = :telephoneHash
  and person = :person;

-- name: find
select id, telephone, zone, day, cast(starts as text) as starts, seconds, peer_id, language, person, booked_until
from standing_call
where telephone_hash = :telephoneHash
  and person = :person;

-- name: unbooked
select id, telephone, zone, day, cast(starts as text) as starts, seconds, peer_id, language, person, booked_until
from standing_call
where not exists (
    select
    from callback
    where callback.telephone_hash = standing_call.telephone_hash
      and callback.person = standing_call.person
      and state in ('WAITING', 'RINGING_PEER', 'ACCEPTED', 'RINGING_PATIENT', 'CONNECTED', 'UNKNOWN'))
order by id
limit :limit;

-- name: booked
update standing_call
set booked_until = greatest(booked_until, :until)
where telephone_hash = :telephoneHash
  and person = :person;
