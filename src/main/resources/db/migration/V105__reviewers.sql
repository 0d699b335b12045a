-- Why somebody was taken off a review, by whom, and whose place somebody takes.
alter table review_assignment add column ended_reason text;
alter table review_assignment add column ended_by varchar(64);
alter table review_assignment add column replaces varchar(64);

-- How often somebody was asked lately.
create index review_assignment_lately on review_assignment (person, assigned_at);
