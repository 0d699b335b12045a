-- A version of the results comes from a file, by hand, from the attendance kept by session, or from a correction.
-- What did not come as a file has no hash.
alter table results_file add column origin varchar(20) default 'file' not null;
alter table results_file alter column sha256 drop not null;

-- Attendance session by session; sessions are the live ones of the approved outline, counted from 1. Whoever is not here
-- has attendance as a count only.
create table session_attendance (
    participant_id bigint not null references participant (id),
    session integer not null,
    attended boolean not null,
    primary key (participant_id, session)
);
