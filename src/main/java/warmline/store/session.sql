-- name: begin
insert into session (token_hash, account_id, csrf_token, ends_at)
values (:tokenHash, :account, :csrfToken, :until);

-- Looking for one sweeps out those that have ended.
-- name: session
with ended as (delete from session where ends_at <= :now)
select account.id, account.name, account.role, account.peer_id, session.csrf_token
from session
join account on account.id = session.account_id
where session.token_hash = :tokenHash
  and session.ends_at > :now;

-- name: endAll
delete from session
where account_id = :account;

-- name: end
delete from session
where token_hash = :tokenHash;
