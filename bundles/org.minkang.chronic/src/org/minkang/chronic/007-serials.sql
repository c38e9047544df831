-- Blank certificates move into the common stock of pieces with serials, behind what is there. What was used for a certificate
-- was for the number printed on it. When a sheet was made void by the next print was not kept: it stands with the day of its
-- own print.
insert into mk_serial (place, kind, serial, range_id, state, holder, used_for, used_id, used_text, used_on, used_by_id, used_by,
    ended_on, ended_by_id, ended_by, reason)
select place + (select coalesce(max(first_place + pieces), 0) from mk_serial_range), 'chronic.certificate', serial, range_id,
    case state when 'ISSUED' then 'USED' when 'SPOILT' then 'VOID' else state end, '',
    case when certificate_id is not null then 'certificate' end, certificate_id, number_printed,
    case when certificate_id is not null then used_on end,
    case when certificate_id is not null then account_id end,
    case when certificate_id is not null then account_name end,
    case when state = 'SPOILT' then used_on end,
    case when state = 'SPOILT' then account_id end,
    case when state = 'SPOILT' then account_name end, reason
from chronic_blank;
insert into mk_serial_range (id, kind, first_serial, last_serial, first_place, pieces, received_on, account_id, account_name,
    note, seat_lock)
select r.id, 'chronic.certificate', r.first_serial, r.last_serial,
    (select min(s.place) from mk_serial s where s.range_id = r.id), r.pieces, r.received_on, r.account_id, r.account_name,
    coalesce(r.note, ''), 0
from chronic_blank_range r;
drop table chronic_blank;
drop table chronic_blank_range;
