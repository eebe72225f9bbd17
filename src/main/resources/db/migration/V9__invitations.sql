-- Whoever was invited has no password yet. Whoever was removed is kept, for what they have decided; their name is free again.
alter table account
    alter column password_hash drop not null,
    add column removed_at timestamptz,
    drop constraint account_name_is_unlike_any_other;

create unique index account_name_is_unlike_any_other on account (name) where removed_at is null;

create table invitation (
    token_hash bytea primary key,
    account_id bigint not null references account,
    ends_at timestamptz not null,
    constraint invitation_keeps_a_hash_only check (octet_length(token_hash) = 32),
    constraint invitation_is_the_only_one unique (account_id)
);
