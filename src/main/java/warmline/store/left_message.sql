-- Two exchanges may give two calls the same name; the telephone tells them apart.
-- name: isTaken
select exists (
    select from left_message
    join callback on callback.id = left_message.callback_id
    where left_message.key = :message
      and callback.telephone_hash = :telephoneHash) as is_taken;

-- name: take
insert into left_message (key, callback_id, left_at)
values (:message, :callback, :now);

-- name: forget
delete from left_message
using callback
where callback.id = left_message.callback_id
  and callback.telephone_hash = :telephoneHash;
