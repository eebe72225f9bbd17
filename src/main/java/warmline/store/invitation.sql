-- name: invite
insert into invitation (token_hash, account_id, ends_at)
values (:tokenHash, :account, :until);

-- name: invited
select account.id, account.name, account.role, account.peer_id
from invitation
join account on account.id = invitation.account_id
where invitation.token_hash = :tokenHash
  and invitation.ends_at > :now;

-- name: end
delete from invitation
where account_id = :account;
