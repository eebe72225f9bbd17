-- Telephones that a lead has blocked, and why: sealed. In force until it ends or is lifted; one that is over is kept to be seen.
create table blocked_caller (
    id bigint generated always as identity primary key,
    telephone_hash bytea not null,
    sealed bytea not null,
    blocked_by bigint not null references account,
    blocked_at timestamptz not null,
    ends_at timestamptz not null,
    lifted_by bigint references account,
    lifted_at timestamptz,
    constraint blocked_caller_is_one_per_telephone unique (telephone_hash),
    constraint blocked_caller_is_not_for_ever check (ends_at > blocked_at and ends_at <= blocked_at + interval '366 days'),
    constraint blocked_caller_is_lifted_by_somebody check ((lifted_at is null) = (lifted_by is null))
);
