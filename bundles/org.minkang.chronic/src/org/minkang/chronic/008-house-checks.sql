-- Household checks are the base's: the lists, their rows and the visits move there under the ids they have, by which a
-- registration for a touring day names its row.
insert into mk_house_check (id, row_version, kind, name, source, due_on, opened_on, opened_by, closed_on, closed_by, lock_no,
    rows_listed)
    select id, row_version, 'chronic.visit', name, source, due_on, opened_on, opened_by, closed_on, closed_by, lock_no,
    rows_listed from chronic_campaign;

insert into mk_house_row (id, row_version, check_id, row_no, person_id, id_number, name, area_code, place_text, group_text,
    door_text, household_id, walk_key, about_text, reported_by, row_problem, visits, outcome, settled, visited_on, next_on,
    remark, case_id)
    select id, row_version, campaign_id, row_no, person_id, id_number, name, area_code, place_text, group_text, door_text,
    household_id, walk_key, disease, reported_by, row_problem, visits, outcome, settled, visited_on, next_on, remark, case_id
    from chronic_visit_row;

insert into mk_house_visit (id, row_id, visit_no, visited_on, visitor, outcome, outcome_name, settles, remark, next_on,
    proof_number, case_id, source, account_id, account_name, recorded_at)
    select id, row_id, visit_no, visited_on, visitor, outcome, outcome_name, settles, remark, next_on, certificate_number,
    case_id, source, account_id, account_name, recorded_at from chronic_visit;

-- A merge of two entries of a person that is undone later finds the rows where they are now.
update mk_merge_row set part_id = 'house', table_name = 'mk_house_row'
    where part_id = 'chronic' and table_name = 'chronic_visit_row';
insert into mk_merge_part (merge_id, part_id)
    select p.merge_id, 'house' from mk_merge_part p where p.part_id = 'chronic'
    and not exists (select 1 from mk_merge_part h where h.merge_id = p.merge_id and h.part_id = 'house');

drop table chronic_visit;
drop table chronic_visit_row;
drop table chronic_campaign;
