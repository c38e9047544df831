-- A list of a hundred thousand tasks is filtered, counted and jumped through in the index alone: it carries every column
-- that a filter asks for, in the order of the limits and in the order of the numbers.
drop index mk_task_group;
drop index mk_task_group_no;
create index mk_task_group on mk_task (status, right_id, due_on, id, case_id, visit_id, step, slot, paused, holder_id, area_code, type_key, case_no, person_name);
create index mk_task_group_no on mk_task (status, right_id, case_no, id, case_id, visit_id, step, slot, paused, holder_id, area_code, type_key, due_on, person_name);
