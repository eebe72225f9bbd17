-- name: find
select id, sealed
from remembered
where telephone_hash = :telephoneHash;

-- name: nextId
select nextval(pg_get_serial_sequence('remembered', 'id')) as id;

-- The id is drawn before: what is sealed is bound to it.
-- name: keep
insert into remembered (id, telephone_hash, sealed, changed_at)
overriding system value
values (:id, :telephoneHash, :sealed, :now)
on conflict (telephone_hash) do nothing;

-- name: forget
delete from remembered
where telephone_hash = :telephoneHash;
