-- Messages that callers left while the service was away, once they have become callbacks: none is taken twice.
create table left_message (
    key text not null,
    callback_id bigint not null references callback,
    left_at timestamptz not null,
    constraint left_message_is_taken_once primary key (key, callback_id),
    constraint left_message_key_is_a_time_and_a_call check (key ~ '^[0-9]{1,12}-[0-9.]{1,40}$')
);
