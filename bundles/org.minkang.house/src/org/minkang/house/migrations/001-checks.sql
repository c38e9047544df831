-- A household check: persons on a list, each to be visited until nobody is left.
create table mk_house_check (
    id bigint not null primary key,
    row_version integer not null,
    kind varchar(60) not null,
    name varchar(120) not null,
    source varchar(300) not null,
    due_on date not null,
    opened_on date not null,
    opened_by varchar(100) not null,
    closed_on date,
    closed_by varchar(100),
    lock_no integer not null,
    rows_listed integer not null,
    constraint mk_house_check_name unique (kind, name)
);

-- One person on the list. visits, outcome, settled and next_on are those of the newest visit. walk_key holds digits, letters
-- and points only, so that it sorts the same under every collation.
create table mk_house_row (
    id bigint not null primary key,
    row_version integer not null,
    check_id bigint not null,
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
    about_text varchar(300),
    reported_by varchar(120),
    row_problem varchar(20),
    visits integer not null,
    outcome varchar(40),
    settled smallint not null,
    visited_on date,
    next_on date,
    remark varchar(500),
    case_id bigint,
    constraint mk_house_row_check foreign key (check_id) references mk_house_check (id),
    constraint mk_house_row_no unique (check_id, row_no),
    constraint mk_house_row_once unique (check_id, id_number)
);
create index mk_house_row_walk on mk_house_row (check_id, area_code, walk_key);
create index mk_house_row_person on mk_house_row (person_id);

-- What one visit found. Only added.
create table mk_house_visit (
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
    proof_number varchar(120),
    case_id bigint,
    source varchar(16) not null,
    account_id bigint not null,
    account_name varchar(100) not null,
    recorded_at timestamp not null,
    constraint mk_house_visit_row foreign key (row_id) references mk_house_row (id),
    constraint mk_house_visit_no unique (row_id, visit_no)
);
