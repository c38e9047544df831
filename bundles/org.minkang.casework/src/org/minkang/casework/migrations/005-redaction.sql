-- The scan that a file is the covered copy of; null for what was brought.
alter table mk_attachment add column covers bigint;
