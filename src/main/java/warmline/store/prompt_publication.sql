-- name: publish
insert into prompt_publication (prompt, language, version_id, published_by, published_at)
values (:prompt, :language, :version, :account, :now);

-- name: count
select count(*) as publications
from prompt_publication;
