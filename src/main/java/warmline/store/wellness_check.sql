-- name: nextId
select nextval(pg_get_serial_sequence('wellness_check', 'id')) as id;

-- The id is drawn before: what is sealed is bound to it. Nothing is kept of a telephone without an agreement.
-- name: keep
insert into wellness_check (id, wellness_id, sealed, checked_at)
overriding system value
select :id, wellness.id, :sealed, :now
from wellness
where telephone_hash = :telephoneHash;

-- name: last
select wellness_check.id, wellness_check.sealed, wellness_check.checked_at
from wellness_check
join wellness on wellness.id = wellness_check.wellness_id
where wellness.telephone_hash = :telephoneHash
order by wellness_check.checked_at desc, wellness_check.id desc
limit 1;

-- name: erase
delete from wellness_check
where checked_at <= :before;
