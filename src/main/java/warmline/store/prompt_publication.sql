-- name: publish
insert into prompt_publication (prompt, language, version_id, published_by, published_at)
values (:prompt, :language, :version, :account, :now);

-- Until the transaction ends nobody else publishes.
-- name: publishOneAfterAnother
select pg_advisory_xact_lock(hashtext('prompt_publication')) as locked;

-- name: count
select count(*) as publications
from prompt_publication;
