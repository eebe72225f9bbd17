-- No table: questions to the server itself.

-- name: answers
select 1 as answer;

-- Bookings are made one after another: the room in a window is counted before a place is taken.
-- name: bookOneAfterAnother
select pg_advisory_xact_lock(:key) is null as locked;

-- Heard by every service on this database when the transaction is committed.
-- name: ring
select pg_notify('warmline', '') is null as rung;
