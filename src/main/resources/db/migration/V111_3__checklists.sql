-- The checklists as process owners keep them: each change is a new version. Version 1 comes with the application.
create table checklist_version (
    list varchar(40) not null,
    version integer not null,
    -- JSON: the points in their order.
    content text not null,
    note varchar(400) not null,
    saved_by varchar(64) not null,
    saved_at timestamp with time zone not null,
    primary key (list, version)
);

-- The points of one training, as they were worded when it took them over.
create table checklist_item (
    training_code varchar(40) not null,
    list varchar(40) not null,
    point varchar(64) not null,
    place integer not null,
    label varchar(400) not null,
    wording text not null,
    owner varchar(40) not null,
    state varchar(20) not null,
    evidence text,
    document_id bigint references document (id),
    done_on date,
    reason text,
    -- Counts the changes, so that nobody overwrites what somebody else has just written.
    revision integer not null,
    changed_by varchar(64),
    changed_at timestamp with time zone,
    primary key (training_code, list, point)
);
