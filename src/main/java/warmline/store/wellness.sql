-- name: isAgreed
select exists (select from wellness where telephone_hash = :telephoneHash) as is_agreed;

-- name: agree
insert into wellness (telephone_hash, agreed_at)
values (:telephoneHash, :now)
on conflict (telephone_hash) do nothing;

-- What was said goes with it.
-- name: forget
delete from wellness
where telephone_hash = :telephoneHash;
