-- Case types as running cases keep them; content is the canonical text.
create table mk_case_type (
    id bigint not null primary key,
    pack_id varchar(100) not null,
    pack_version varchar(100) not null,
    type_key varchar(100) not null,
    content ${text} not null,
    constraint mk_case_type_once unique (pack_id, pack_version, type_key)
);

-- queue_due puts cases without a limit after those with one, and finished ones last.
-- lock_no is counted up to lock the row for one act at a time; act_count so that every act changes the version.
create table mk_case (
    id bigint not null primary key,
    version integer not null,
    lock_no integer not null,
    act_count integer not null,
    case_no varchar(60) not null,
    type_key varchar(100) not null,
    type_version varchar(210) not null,
    case_type_id bigint not null,
    person_id bigint not null,
    person_name varchar(200) not null,
    masked_id varchar(40),
    area_code varchar(12),
    title varchar(500) not null,
    item_text varchar(200) not null,
    channel varchar(40) not null,
    step varchar(60) not null,
    visit_id bigint not null,
    status varchar(20) not null,
    outcome varchar(20),
    opened_at timestamp not null,
    opened_on date not null,
    applied_on date not null,
    due_on date,
    queue_due date not null,
    paused_on date,
    answer_due_on date,
    closed_on date,
    opened_by bigint not null,
    opened_by_name varchar(200) not null,
    summary_zh varchar(4000) not null,
    summary_en varchar(4000) not null,
    constraint mk_case_no unique (case_no),
    constraint mk_case_of_type foreign key (case_type_id) references mk_case_type (id)
);
create index mk_case_person on mk_case (person_id);
create index mk_case_due on mk_case (queue_due, id);
create index mk_case_step on mk_case (type_key, step, status);

create table mk_case_item (
    id bigint not null primary key,
    case_id bigint not null,
    place_no integer not null,
    item_key varchar(60) not null,
    label varchar(200) not null,
    status varchar(20) not null,
    opinion varchar(10),
    refusal varchar(2000),
    pending_key varchar(200),
    constraint mk_case_item_once unique (case_id, item_key),
    constraint mk_case_item_pending unique (pending_key),
    constraint mk_case_item_case foreign key (case_id) references mk_case (id)
);
create index mk_case_item_key on mk_case_item (item_key, case_id);

create table mk_case_visit (
    id bigint not null primary key,
    case_id bigint not null,
    step varchar(60) not null,
    entered_at timestamp not null,
    left_at timestamp,
    stopped_at timestamp,
    stopped_seconds bigint not null,
    finished integer not null,
    undone integer not null,
    constraint mk_case_visit_of_case foreign key (case_id) references mk_case (id)
);
create index mk_case_visit_case on mk_case_visit (case_id);

create table mk_task (
    id bigint not null primary key,
    version integer not null,
    case_id bigint not null,
    visit_id bigint not null,
    type_key varchar(100) not null,
    step varchar(60) not null,
    slot integer not null,
    right_id varchar(100) not null,
    case_no varchar(60) not null,
    person_name varchar(200) not null,
    area_code varchar(12),
    holder_id bigint,
    holder_name varchar(200),
    held_since timestamp,
    opened_at timestamp not null,
    step_due_on date,
    due_on date,
    paused integer not null,
    status varchar(20) not null,
    done_at timestamp,
    constraint mk_task_of_case foreign key (case_id) references mk_case (id)
);
create index mk_task_group on mk_task (status, right_id, due_on, id);
create index mk_task_group_no on mk_task (status, right_id, case_no, id);
create index mk_task_mine on mk_task (holder_id, status, due_on, id);
create index mk_task_visit on mk_task (visit_id);
create index mk_task_case on mk_task (case_id);

create table mk_decision (
    id bigint not null primary key,
    act_id bigint not null,
    act_no integer not null,
    case_id bigint not null,
    visit_id bigint not null,
    item_key varchar(60),
    step varchar(60) not null,
    slot integer not null,
    act varchar(30) not null,
    verdict varchar(10),
    reason_code varchar(60),
    reason varchar(2000),
    details varchar(8000),
    account_id bigint not null,
    account_name varchar(200) not null,
    role_name varchar(500) not null,
    decided_at timestamp not null,
    supersedes bigint,
    constraint mk_decision_of_case foreign key (case_id) references mk_case (id)
);
create index mk_decision_case on mk_decision (case_id, act_no, id);
create index mk_decision_account on mk_decision (account_id, decided_at);

-- Four eyes: this account may not act in this step of this case any more.
create table mk_case_bar (
    case_id bigint not null,
    step varchar(60) not null,
    account_id bigint not null,
    constraint mk_case_bar_once primary key (case_id, step, account_id)
);
create index mk_case_bar_account on mk_case_bar (account_id, case_id, step);

-- Who took part in which case; running and queue_due as the case has them.
create table mk_case_party (
    account_id bigint not null,
    case_id bigint not null,
    running integer not null,
    queue_due date not null,
    constraint mk_case_party_once primary key (account_id, case_id)
);
create index mk_case_party_running on mk_case_party (account_id, running, queue_due, case_id);
create index mk_case_party_case on mk_case_party (case_id);

create table mk_paper (
    id bigint not null primary key,
    version integer not null,
    case_id bigint not null,
    place_no integer not null,
    paper_key varchar(60) not null,
    item_key varchar(60),
    label varchar(200) not null,
    required integer not null,
    state varchar(20) not null,
    received_on date,
    constraint mk_paper_of_case foreign key (case_id) references mk_case (id)
);
create index mk_paper_case on mk_paper (case_id);

create table mk_attachment (
    id bigint not null primary key,
    case_id bigint not null,
    paper_id bigint,
    file_name varchar(255) not null,
    mime varchar(100) not null,
    byte_count bigint not null,
    sha256 varchar(64) not null,
    added_at timestamp not null,
    added_by varchar(200) not null,
    constraint mk_attachment_of_case foreign key (case_id) references mk_case (id)
);
create index mk_attachment_case on mk_attachment (case_id);
create table mk_attachment_content (
    attachment_id bigint not null primary key,
    content ${bytes} not null,
    constraint mk_attachment_of foreign key (attachment_id) references mk_attachment (id)
);

-- How a case stood before its last act, for taking that act back.
create table mk_case_undo (
    case_id bigint not null primary key,
    act_id bigint not null,
    content ${text} not null
);

-- The row with an empty scope is only locked, see Numbers.
create table mk_number (
    scope varchar(100) not null,
    period varchar(60) not null,
    last_no bigint not null,
    constraint mk_number_once primary key (scope, period)
);
insert into mk_number (scope, period, last_no) values ('', '', 0);

create table mk_calendar_day (
    day_on date not null primary key,
    kind varchar(20) not null,
    name varchar(100) not null
);
