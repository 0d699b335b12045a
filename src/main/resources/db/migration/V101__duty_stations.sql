-- Key of a duty station of the settings; null: the default one.
alter table person add column duty_station varchar(64);
