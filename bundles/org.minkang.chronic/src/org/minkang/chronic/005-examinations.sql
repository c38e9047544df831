-- A day on which applicants are examined, at one place.
create table chronic_exam_day (
    id bigint not null primary key,
    row_version integer not null,
    held_on date not null,
    at_time varchar(40) not null,
    place varchar(200) not null,
    capacity integer not null,
    note varchar(500),
    cancelled integer not null
);
create index chronic_exam_day_held on chronic_exam_day (held_on);

-- A case on a day. visit_id is the case's stay in the step, so that an old appearance does not count for a new stay.
-- live_key is the case while the booking is to be kept or its result is missing, and null afterwards, so that the
-- database itself admits only one such booking of a case.
create table chronic_exam_booking (
    id bigint not null primary key,
    row_version integer not null,
    day_id bigint not null,
    case_id bigint not null,
    visit_id bigint not null,
    state varchar(16) not null,
    live_key varchar(40),
    booked_at timestamp not null,
    booked_by varchar(100) not null,
    invited_at timestamp,
    recorded_at timestamp,
    recorded_by varchar(100),
    note varchar(500),
    constraint chronic_exam_live unique (live_key),
    constraint chronic_exam_on_day foreign key (day_id) references chronic_exam_day (id)
);
create index chronic_exam_booking_day on chronic_exam_booking (day_id, id);
create index chronic_exam_booking_case on chronic_exam_booking (case_id);
