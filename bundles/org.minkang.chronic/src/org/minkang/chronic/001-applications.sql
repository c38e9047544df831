-- One application of one person, for one or several diseases. The case it runs as is kept by casework.
create table chronic_application (
    id bigint not null primary key,
    row_version integer not null,
    case_id bigint not null unique,
    person_id bigint not null,
    area_code varchar(12),
    channel varchar(16) not null,
    applied_on date not null,
    provider_id bigint,
    provider_name varchar(200) not null,
    doctor varchar(80),
    diagnosed_on date not null,
    record_number varchar(80),
    phone varchar(40),
    findings varchar(2000),
    note varchar(1000),
    cover varchar(16) not null,
    cover_text varchar(500),
    cover_reason varchar(500),
    cover_by varchar(100),
    cover_at timestamp,
    pack_id varchar(80) not null,
    pack_version varchar(80) not null,
    supplements integer not null
);
create index chronic_application_person on chronic_application (person_id);
create index chronic_application_applied on chronic_application (applied_on, area_code);

-- One disease of an application. pending_key is "person/disease" while it is undecided and null afterwards,
-- so that the database itself admits only one pending application for a disease of a person.
create table chronic_application_disease (
    id bigint not null primary key,
    application_id bigint not null,
    place integer not null,
    code varchar(40) not null,
    national_code varchar(20),
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    class_key varchar(40) not null,
    outcome varchar(16) not null,
    decided_on date,
    decided_step varchar(40),
    reason_code varchar(40),
    reason varchar(2000),
    pending_key varchar(80),
    constraint chronic_disease_application foreign key (application_id) references chronic_application (id),
    constraint chronic_disease_once unique (application_id, code),
    constraint chronic_disease_pending unique (pending_key)
);
create index chronic_disease_code on chronic_application_disease (code, outcome);

-- A certificate for one disease. live_key is "person/disease" while it counts and null afterwards,
-- so that the database itself admits only one live certificate for a disease of a person.
create table chronic_certificate (
    id bigint not null primary key,
    row_version integer not null,
    number varchar(40) not null,
    person_id bigint not null,
    application_id bigint,
    case_id bigint,
    code varchar(40) not null,
    national_code varchar(20),
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    class_key varchar(40) not null,
    approved_on date not null,
    issued_on date not null,
    valid_from date not null,
    valid_to date,
    status varchar(16) not null,
    live_key varchar(80),
    prints integer not null,
    pack_id varchar(80) not null,
    pack_version varchar(80) not null,
    constraint chronic_certificate_number unique (number),
    constraint chronic_certificate_once unique (application_id, code),
    constraint chronic_certificate_live unique (live_key),
    constraint chronic_certificate_application foreign key (application_id) references chronic_application (id)
);
create index chronic_certificate_person on chronic_certificate (person_id);
create index chronic_certificate_issued on chronic_certificate (issued_on);

-- Each print of a certificate leaves a mark; a row is never changed.
create table chronic_print (
    id bigint not null primary key,
    certificate_id bigint not null,
    copy_number integer not null,
    printed_at timestamp not null,
    account_id bigint not null,
    account_name varchar(100) not null,
    reason varchar(500),
    constraint chronic_print_certificate foreign key (certificate_id) references chronic_certificate (id),
    constraint chronic_print_copy unique (certificate_id, copy_number)
);
