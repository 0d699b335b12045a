-- Who still owes an answer. An answer removes the row, and that is all that an answer changes on the side of persons: a row
-- that is gone has no place, no version and no transaction that could be laid beside those of an answer.
create table evaluation_pending (
    invitation_id bigint primary key references evaluation_invitation (id)
);

insert into evaluation_pending (invitation_id)
select id from evaluation_invitation where is_answered = false;

alter table evaluation_invitation drop column is_answered;

-- Answers are mixed with others at random places of this index whenever one comes in.
create index evaluation_answer_mix on evaluation_answer (evaluation_id, id);

drop index evaluation_answer_evaluation;
