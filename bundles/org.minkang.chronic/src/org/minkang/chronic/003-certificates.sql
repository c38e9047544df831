-- The life of a certificate after it was issued. ended_from is the first day from which it no longer counts (void or
-- ended), suspended_from the first day of a suspension that still lasts; one that is over is kept in its event.
alter table chronic_certificate add column lost_on date;
alter table chronic_certificate add column suspended_from date;
alter table chronic_certificate add column ended_from date;
alter table chronic_certificate add column review_due date;
alter table chronic_certificate add column review_years integer;
alter table chronic_certificate add column issued_by bigint;
alter table chronic_certificate add column renews_id bigint;
alter table chronic_certificate add column printed_before integer default 0 not null;
alter table chronic_certificate add column handed_on date;
alter table chronic_certificate add column reminded_on date;
create index chronic_certificate_renews on chronic_certificate (renews_id);

-- Everything that happened to a certificate; a row is never changed. A RESUMED row closes the days from since up to
-- the day before effect_on, on which the certificate did not count.
create table chronic_certificate_event (
    id bigint not null primary key,
    certificate_id bigint not null,
    kind varchar(16) not null,
    effect_on date not null,
    since date,
    happened_at timestamp not null,
    account_id bigint not null,
    account_name varchar(100) not null,
    reason_code varchar(40),
    reason varchar(500),
    state_before varchar(16) not null,
    state_after varchar(16) not null,
    detail_before varchar(300),
    detail_after varchar(300),
    constraint chronic_event_certificate foreign key (certificate_id) references chronic_certificate (id)
);
create index chronic_event_of on chronic_certificate_event (certificate_id, kind);

-- Numbers that were replaced by another one. They stay taken for ever.
create table chronic_old_number (
    number varchar(40) not null primary key,
    certificate_id bigint not null,
    void_from date not null,
    constraint chronic_old_number_certificate foreign key (certificate_id) references chronic_certificate (id)
);
create index chronic_old_number_of on chronic_old_number (certificate_id);

-- Where a certificate is used; to_day is the last day, empty while it lasts.
create table chronic_fixed_provider (
    id bigint not null primary key,
    row_version integer not null,
    certificate_id bigint not null,
    provider_id bigint not null,
    provider_name varchar(200) not null,
    from_day date not null,
    to_day date,
    constraint chronic_fixed_certificate foreign key (certificate_id) references chronic_certificate (id)
);
create index chronic_fixed_of on chronic_fixed_provider (certificate_id);

-- Blank certificates with printed serials: a range as it was received, and each of its blanks.
create table chronic_blank_range (
    id bigint not null primary key,
    first_serial varchar(40) not null,
    last_serial varchar(40) not null,
    pieces integer not null,
    received_on date not null,
    account_id bigint not null,
    account_name varchar(100) not null,
    note varchar(200),
    seat_lock integer not null
);
create table chronic_blank (
    serial varchar(40) not null primary key,
    range_id bigint not null,
    place bigint not null,
    state varchar(16) not null,
    certificate_id bigint,
    number_printed varchar(40),
    used_on date,
    account_id bigint,
    account_name varchar(100),
    reason varchar(500),
    constraint chronic_blank_of foreign key (range_id) references chronic_blank_range (id),
    constraint chronic_blank_place unique (place)
);
create index chronic_blank_state on chronic_blank (state, place);
create index chronic_blank_certificate on chronic_blank (certificate_id);
