-- name: find
select sealed, hash
from key_proof;

-- name: insert
insert into key_proof (id, sealed, hash)
values (1, :sealed, :hash)
on conflict (id) do nothing;
