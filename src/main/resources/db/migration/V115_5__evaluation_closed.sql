-- The day on which a questionnaire closed: the as-of date of what came of it. No time of day, as everywhere in the evaluation.
alter table evaluation add column closed_on date;
update evaluation set closed_on = coalesce(cast(answers_until as date), opened_on) where is_open = false;
