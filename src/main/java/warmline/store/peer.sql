-- name: nextId
select nextval(pg_get_serial_sequence('peer', 'id')) as id;

-- The id is drawn before: what is sealed is bound to it.
-- name: insert
insert into peer (id, number, name, telephone, telephone_hash, pin_hash, added_at)
overriding system value
values (:id, :number, :name, :telephone, :telephoneHash, :pinHash, :now);

-- name: byNumber
select id, number, name, pin_hash
from peer
where number = :number;

-- name: changePin
update peer
set pin_hash = :pinHash
where id = :id;

-- name: find
select id, number, name
from peer
where id = :id;

-- As telephones count: 2 before 11.
-- name: team
select id, number, name
from peer
order by length(number), number;

-- name: telephone
select telephone
from peer
where id = :id;
