-- name: find
select id, name, role, peer_id, password_hash
from account
where name = :name
  and password_hash is not null
  and removed_at is null;

-- name: isEmpty
select not exists (select from account) as is_empty;

-- name: all
select id, name, role, peer_id, password_hash is null as is_invited
from account
where removed_at is null
order by name;

-- name: create
insert into account (name, role, password_hash, peer_id, created_at)
values (:name, :role, :passwordHash, :peer, :now)
returning id, name, role, peer_id;

-- Both of two who take each other's role away in the same moment lock the same rows: the second sees what the first did.
-- name: administratorsForUpdate
select id
from account
where role = 'ADMINISTRATOR'
  and password_hash is not null
  and removed_at is null
order by id
for update;

-- name: password
update account
set password_hash = :passwordHash
where id = :account
  and removed_at is null;

-- name: change
update account
set role = :role
where id = :account;

-- name: remove
update account
set removed_at = :now
where id = :account;
