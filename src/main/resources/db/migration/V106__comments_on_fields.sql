-- A comment may stand at a field of the outline version that the review names, such as objectives[1].text.
alter table review_comment add column field varchar(120);

-- What a reviewer has noted so far; it becomes comments when the review is given. Nobody else may read it.
create table review_comment_draft (
    task_id varchar(64) not null,
    person varchar(64) not null,
    field varchar(120) not null,
    training_code varchar(64) not null,
    review_round integer not null,
    comment_text text not null,
    saved_at timestamp with time zone not null,
    primary key (task_id, person, field)
);

create index review_comment_draft_training on review_comment_draft (training_code);
