-- What the hospital found about one disease at one examination. Never changed: the decision of the case follows from it.
create table chronic_exam_result (
    id bigint not null primary key,
    booking_id bigint not null,
    case_id bigint not null,
    item_key varchar(60) not null,
    supports integer not null,
    finding varchar(1000),
    doctor varchar(60) not null,
    found_on date not null,
    entered_at timestamp not null,
    account_id bigint not null,
    account_name varchar(100) not null,
    constraint chronic_exam_result_once unique (booking_id, item_key),
    constraint chronic_exam_result_of foreign key (booking_id) references chronic_exam_booking (id)
);
create index chronic_exam_result_case on chronic_exam_result (case_id);
