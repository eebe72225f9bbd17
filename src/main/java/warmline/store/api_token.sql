-- name: grant
insert into api_token (token_hash, role, granted_at)
values (:tokenHash, :role, :now);

-- name: bearer
select role
from api_token
where token_hash = :tokenHash;
