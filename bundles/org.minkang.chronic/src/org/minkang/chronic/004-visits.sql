-- The kind of mark by which an application is on the easy path; null for the usual way.
alter table chronic_application add column easy_path varchar(60);

-- A household check: persons who were reported, each to be visited until nobody is left.
create table chronic_campaign (
    id bigint not null primary key,
    row_version integer not null,
    name varchar(120) not null,
    source varchar(300) not null,
    due_on date not null,
    opened_on date not null,
    opened_by varchar(100) not null,
    closed_on date,
    closed_by varchar(100),
    lock_no integer not null,
    rows_listed integer not null,
    constraint chronic_campaign_name unique (name)
);

-- One person on the list. visits, outcome, settled and next_on are those of the newest visit. walk_key holds digits, letters
-- and points only, so that it sorts the same under every collation.
create table chronic_visit_row (
    id bigint not null primary key,
    row_version integer not null,
    campaign_id bigint not null,
    row_no integer not null,
    person_id bigint,
    id_number varchar(18) not null,
    name varchar(120) not null,
    area_code varchar(12),
    place_text varchar(120),
    group_text varchar(60),
    door_text varchar(120),
    household_id bigint,
    walk_key varchar(120) not null,
    disease varchar(300),
    reported_by varchar(120),
    row_problem varchar(20),
    visits integer not null,
    outcome varchar(40),
    settled smallint not null,
    visited_on date,
    next_on date,
    remark varchar(500),
    case_id bigint,
    constraint chronic_visit_row_campaign foreign key (campaign_id) references chronic_campaign (id),
    constraint chronic_visit_row_no unique (campaign_id, row_no),
    constraint chronic_visit_row_once unique (campaign_id, id_number)
);
create index chronic_visit_row_walk on chronic_visit_row (campaign_id, area_code, walk_key);
create index chronic_visit_row_person on chronic_visit_row (person_id);

-- What one visit found. Only added.
create table chronic_visit (
    id bigint not null primary key,
    row_id bigint not null,
    visit_no integer not null,
    visited_on date not null,
    visitor varchar(120) not null,
    outcome varchar(40) not null,
    outcome_name varchar(80) not null,
    settles smallint not null,
    remark varchar(500),
    next_on date,
    certificate_number varchar(40),
    case_id bigint,
    source varchar(16) not null,
    account_id bigint not null,
    account_name varchar(100) not null,
    recorded_at timestamp not null,
    constraint chronic_visit_row_fk foreign key (row_id) references chronic_visit_row (id),
    constraint chronic_visit_number unique (row_id, visit_no)
);

-- A day of touring diagnosis at one place.
create table chronic_tour (
    id bigint not null primary key,
    row_version integer not null,
    held_on date not null,
    area_code varchar(12) not null,
    place varchar(120) not null,
    team varchar(500) not null,
    provider varchar(200) not null,
    capacity integer not null,
    registered integer not null,
    planned_by varchar(100) not null,
    constraint chronic_tour_once unique (held_on, area_code, place)
);

create table chronic_tour_entry (
    id bigint not null primary key,
    row_version integer not null,
    tour_id bigint not null,
    place_no integer not null,
    person_id bigint not null,
    visit_row_id bigint,
    disease varchar(300),
    result varchar(16) not null,
    remark varchar(500),
    case_id bigint,
    registered_by varchar(100) not null,
    recorded_by varchar(100),
    recorded_at timestamp,
    constraint chronic_tour_entry_tour foreign key (tour_id) references chronic_tour (id),
    constraint chronic_tour_entry_once unique (tour_id, person_id),
    constraint chronic_tour_entry_place unique (tour_id, place_no)
);
create index chronic_tour_entry_person on chronic_tour_entry (person_id);
