-- name: insert
insert into callback_event (callback_id, version, at, event, detail, state)
values (:callback, :version, :now, :event, cast(:detail as jsonb), :state);

-- name: history
select version, at, event, state
from callback_event
where callback_id = :callback
order by version;
