-- What a centre says in its own words: every text that was written, and which of them callers hear. Nothing is ever changed here.
create table prompt_version (
    id bigint generated always as identity primary key,
    prompt text not null,
    language text not null,
    text text not null,
    written_by bigint not null references account,
    written_at timestamptz not null,
    constraint prompt_version_is_something_to_say check (length(text) between 1 and 1000)
);

create index prompt_version_by_prompt on prompt_version (prompt, language, id);

-- The newest row of a prompt counts; without a version it is the text as shipped.
create table prompt_publication (
    id bigint generated always as identity primary key,
    prompt text not null,
    language text not null,
    version_id bigint references prompt_version,
    published_by bigint not null references account,
    published_at timestamptz not null
);

create index prompt_publication_by_prompt on prompt_publication (prompt, language, id);
