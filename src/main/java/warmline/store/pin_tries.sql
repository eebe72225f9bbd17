-- name: touch
insert into pin_tries (number, wrong, not_before)
values (:number, 0, :notBefore)
on conflict (number) do nothing;

-- name: findForUpdate
select wrong, not_before
from pin_tries
where number = :number
for update;

-- name: update
update pin_tries
set wrong = :wrong,
    not_before = :notBefore
where number = :number;

-- name: forget
delete from pin_tries
where number = :number;
