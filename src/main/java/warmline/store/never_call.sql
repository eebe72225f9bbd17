-- name: isAsked
select exists (select from never_call where telephone_hash = :telephoneHash) as is_asked;

-- name: ask
insert into never_call (telephone_hash, since)
values (:telephoneHash, :now)
on conflict (telephone_hash) do nothing;

-- name: takeBack
delete from never_call
where telephone_hash = :telephoneHash;
