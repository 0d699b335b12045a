-- Roles of rules that a process owner adds are longer than director and deputy.
alter table sign_off_step alter column step_role set data type varchar(64);
-- The outline that this signature was asked for; a decision on another one is refused.
alter table sign_off_step add column shown_version integer;
alter table sign_off_step add column shown_sha256 varchar(64);
-- Of a return: outline or review.
alter table sign_off_step add column return_to varchar(16);
