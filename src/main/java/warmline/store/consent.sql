-- Who agrees again agrees to what they heard then. The edition is that of the texts which callers hear by this moment.
-- name: keep
insert into consent (callback_id, agreed_at, way, language, edition)
select :callback, :now, :way, :language, count(*)
from prompt_publication
where published_at <= :now
on conflict (callback_id) do update
set agreed_at = excluded.agreed_at,
    way = excluded.way,
    language = excluded.language,
    edition = excluded.edition;

-- name: find
select agreed_at, way, language, edition
from consent
where callback_id = :callback;

-- name: forget
delete from consent
using callback
where callback.id = consent.callback_id
  and callback.telephone_hash = :telephoneHash;
