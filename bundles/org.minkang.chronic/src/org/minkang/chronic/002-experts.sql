-- The pool of experts (专家库): an account that gives opinions, with its specialties and its hospital.
create table chronic_expert (
    id bigint not null primary key,
    row_version integer not null,
    account_id bigint not null,
    provider_id bigint not null,
    hospital varchar(200) not null,
    active integer not null,
    from_on date not null,
    to_on date,
    note varchar(500),
    constraint chronic_expert_account unique (account_id)
);

create table chronic_expert_specialty (
    expert_id bigint not null,
    specialty varchar(40) not null,
    constraint chronic_expert_specialty_once primary key (expert_id, specialty),
    constraint chronic_expert_specialty_of foreign key (expert_id) references chronic_expert (id)
);

-- Who must not judge whom (回避), as declared. Without a case it holds for every case of the person.
create table chronic_recusal (
    id bigint not null primary key,
    account_id bigint not null,
    person_id bigint not null,
    case_id bigint,
    reason varchar(1000) not null,
    declared_by bigint not null,
    declared_name varchar(100) not null,
    declared_at timestamp not null,
    lifted_at timestamp,
    lifted_name varchar(100),
    lifted_reason varchar(1000)
);
create index chronic_recusal_person on chronic_recusal (person_id, account_id);
create index chronic_recusal_account on chronic_recusal (account_id);

-- One draw of an expert for one place; a row is never changed. drawn_id is null when nobody could be drawn.
create table chronic_draw (
    id bigint not null primary key,
    case_id bigint not null,
    stay bigint not null,
    slot integer not null,
    turn_no integer not null,
    seed varchar(300) not null,
    specialties varchar(400) not null,
    candidate_count integer not null,
    candidates ${text} not null,
    candidates_sha256 varchar(64) not null,
    left_out ${text} not null,
    left_out_sha256 varchar(64) not null,
    drawn_id bigint,
    drawn_at timestamp not null,
    constraint chronic_draw_once unique (stay, slot, turn_no)
);
create index chronic_draw_case on chronic_draw (case_id, drawn_at);
