-- name: find
select id, name, role, peer_id, password_hash
from account
where name = :name;

-- name: isEmpty
select not exists (select from account) as is_empty;

-- name: create
insert into account (name, role, password_hash, peer_id, created_at)
values (:name, :role, :passwordHash, :peer, :now)
returning id, name, role, peer_id;
