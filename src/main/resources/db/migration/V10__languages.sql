-- The language in which a patient would like to talk.
alter table callback
    add column language text not null default 'EN',
    add constraint callback_language_is_known check (language in ('EN', 'ES'));

alter table standing_call
    add column language text not null default 'EN',
    add constraint standing_call_language_is_known check (language in ('EN', 'ES'));

-- What a peer speaks beside English.
create table peer_language (
    peer_id bigint not null references peer,
    language text not null,
    constraint peer_language_is_said_once primary key (peer_id, language),
    constraint peer_language_is_known check (language in ('ES'))
);
