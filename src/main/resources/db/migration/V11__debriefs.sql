-- What a peer would like to talk over with a lead. Nothing is kept of what it is about.
create table debrief (
    id bigint generated always as identity primary key,
    peer_id bigint not null references peer,
    wished_at timestamptz not null,
    done_at timestamptz,
    lead_id bigint references account,
    constraint debrief_is_done_by_a_lead check ((done_at is null) = (lead_id is null))
);

create unique index debrief_is_wished_once_at_a_time on debrief (peer_id) where done_at is null;
