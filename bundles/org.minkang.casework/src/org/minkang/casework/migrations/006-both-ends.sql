-- The same two orders from the other end. An index of the embedded database is walked in one direction only: without these
-- the last page of a hundred thousand tasks goes through all of them, and the opposite order sorts them.
create index mk_task_group_down on mk_task (status, right_id, due_on desc, id desc, case_id, visit_id, step, slot, paused, holder_id, area_code, type_key, case_no, person_name);
create index mk_task_group_no_down on mk_task (status, right_id, case_no desc, id desc, case_id, visit_id, step, slot, paused, holder_id, area_code, type_key, due_on, person_name);
