-- Whoever gets no credential is told why, once; then is when.
alter table award add column told_at timestamp with time zone;

-- Large trainings are worked off in pages: what is left must be found without reading what is done.
create index award_untold on award (training_code, state, told_at, id);
create index credential_untold on credential (training_code, told_at, id);
