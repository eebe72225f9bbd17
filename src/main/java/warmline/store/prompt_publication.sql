-- name: publish
insert into prompt_publication (prompt, language, version_id, published_by, published_at)
values (:prompt, :language, :version, :account, :now);

-- name: nobody_else
lock table prompt_publication in share row exclusive mode;

-- name: count
select count(*) as publications
from prompt_publication;
