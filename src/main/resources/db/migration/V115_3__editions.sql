-- A new edition is a training of its own: new code, own participants and credentials. This says which one it follows.
create table training_edition (
    training_code varchar(32) not null primary key references training (code),
    previous_code varchar(32) not null references training (code),
    -- Counted from 1; trainings that follow none have no row here and are edition 1.
    edition_number integer not null,
    -- Why the previous edition was not good enough any more, in words.
    reason text not null,
    opened_at timestamp with time zone not null
);

-- More than one only if an edition ended early and another was begun.
create index training_edition_by_previous on training_edition (previous_code);

-- Which reviews are on their way, the engine knows itself; also of those that were scheduled before this table was there.
drop table content_review;
