-- name: of
select prompt_version.id, prompt_version.prompt, prompt_version.language, prompt_version.text, account.name, prompt_version.written_at
from prompt_version
join account on account.id = prompt_version.written_by
where prompt_version.prompt = :prompt
  and prompt_version.language = :language
order by prompt_version.id desc;

-- name: find
select prompt_version.id, prompt_version.prompt, prompt_version.language, prompt_version.text, account.name, prompt_version.written_at
from prompt_version
join account on account.id = prompt_version.written_by
where prompt_version.id = :id;

-- name: newest
select distinct on (prompt_version.prompt, prompt_version.language)
    prompt_version.id, prompt_version.prompt, prompt_version.language, prompt_version.text, account.name, prompt_version.written_at
from prompt_version
join account on account.id = prompt_version.written_by
order by prompt_version.prompt, prompt_version.language, prompt_version.id desc;

-- name: write
insert into prompt_version (prompt, language, text, written_by, written_at)
values (:prompt, :language, :text, :account, :now)
returning id;

-- name: published
select prompt_version.id, prompt_version.prompt, prompt_version.language, prompt_version.text, account.name, prompt_version.written_at
from (
    select distinct on (prompt, language) version_id
    from prompt_publication
    order by prompt, language, id desc
) as current
join prompt_version on prompt_version.id = current.version_id
join account on account.id = prompt_version.written_by;
