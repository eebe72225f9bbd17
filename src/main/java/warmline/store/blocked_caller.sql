-- name: isBlocked
select exists (
    select from blocked_caller
    where telephone_hash = :telephoneHash
      and lifted_at is null
      and ends_at > :now) as is_blocked;

-- Why a telephone is not called: in one question, before each promise and each ring.
-- name: refusal
select exists (select from never_call where telephone_hash = :neverCallHash) as is_never_called,
       (select blocked_by from blocked_caller
        where telephone_hash = :telephoneHash
          and lifted_at is null
          and ends_at > :now) as blocked_by;

-- name: nextId
select nextval(pg_get_serial_sequence('blocked_caller', 'id')) as id;

-- The id is drawn before: what is sealed is bound to it.
-- name: keep
insert into blocked_caller (id, telephone_hash, sealed, blocked_by, blocked_at, ends_at)
overriding system value
values (:id, :telephoneHash, :sealed, :lead, :now, :until);

-- name: lift
update blocked_caller
set lifted_by = :lead,
    lifted_at = :now
where id = :id
  and lifted_at is null
  and ends_at > :now;

-- name: newest
select blocked_caller.*, blocker.name as blocker, lifter.name as lifter
from blocked_caller
join account as blocker on blocker.id = blocked_caller.blocked_by
left join account as lifter on lifter.id = blocked_caller.lifted_by
order by blocked_caller.id desc
limit :limit;

-- name: erase
delete from blocked_caller
where ends_at <= :before
   or lifted_at <= :before;

-- name: forget
delete from blocked_caller
where telephone_hash = :telephoneHash;
