-- What the holder of a task has typed into its form and not submitted yet. Nobody else reads it; it goes with the task.
create table task_draft (
    task_id varchar(64) primary key,
    person varchar(64) not null,
    -- counted from 1; whoever saves names the version that they have seen
    draft_version integer not null,
    -- JSON object: field of the form -> text, number, truth value or list of texts
    content text not null,
    saved_at timestamp with time zone not null
);
