-- The patient's own voice saying a word, sealed: the peer says it first, so that the patient knows who rings.
create table trust_word (
    callback_id bigint primary key references callback,
    clip bytea not null
);

-- With whom a patient talked last.
create index callback_talked on callback (telephone_hash, id) where state = 'COMPLETED';

-- That the patient has agreed to be called. The edition counts the publications of prompts up to then; 0: as shipped.
create table consent (
    callback_id bigint primary key references callback,
    agreed_at timestamptz not null,
    way text not null,
    language text not null,
    edition bigint not null,
    constraint consent_way_is_known check (way in ('PATIENTS_LINE', 'TALK', 'EVERY_WEEK', 'FALLBACK')),
    constraint consent_language_is_known check (language in ('EN', 'ES')),
    constraint consent_edition_counts check (edition >= 0)
);
