-- What a re-opened case does not touch any more, and the refusal that it questions; null where nothing is questioned.
alter table mk_case_item add column settled integer not null default 0;
alter table mk_case_item add column questioned varchar(2000);
