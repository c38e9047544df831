-- One request for one device. handed_out_on is null until the device is handed out.
create table aids_request (
    id bigint not null primary key,
    row_version integer not null,
    case_id bigint not null,
    person_id bigint not null,
    device varchar(60) not null,
    device_zh varchar(100) not null,
    device_en varchar(100) not null,
    applied_on date not null,
    pack_id varchar(60) not null,
    pack_version varchar(60) not null,
    handed_out_on date,
    constraint aids_request_case unique (case_id)
);
create index aids_request_person on aids_request (person_id, device, handed_out_on);
create index aids_request_applied on aids_request (applied_on);
