-- What the coordinator has begun to answer: an answer that still lacks its reason.
alter table review_comment add column answer_draft varchar(16);
alter table review_comment add column answer_draft_reason text;
