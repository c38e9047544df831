-- A year of enrollment: who should be insured and who is, the money, and the cover that follows.

-- One campaign for each year of cover. The pack is the one in force when it was opened.
create table enrollment_campaign (
    id bigint not null primary key,
    row_version integer not null,
    plan_year integer not null,
    opens_on date not null,
    closes_on date not null,
    cover_from date not null,
    cover_to date not null,
    pack_id varchar(60) not null,
    pack_version varchar(40) not null,
    opened_by varchar(100) not null,
    opened_at timestamp not null,
    closed_by varchar(100),
    closed_at timestamp,
    lock_no integer not null,
    constraint enrollment_campaign_year unique (plan_year)
);

-- A person in a year. The amounts are what was reckoned when the person was last assessed; paid_fen is the sum of the
-- person's premium postings, helped_fen what was claimed of a payer and in which book. state follows from what is due and
-- paid, and is kept so that a county is counted in one pass.
create table enrollment_member (
    id bigint not null primary key,
    row_version integer not null,
    plan_year integer not null,
    person_id bigint not null,
    household_id bigint,
    area_code varchar(12) not null,
    present smallint not null,
    state varchar(10) not null,
    reason varchar(40),
    tier varchar(40),
    help_mark varchar(60),
    pays_fen bigint not null,
    help_fen bigint not null,
    refund_fen bigint not null,
    government_fen bigint not null,
    paid_fen bigint not null,
    helped_fen bigint not null,
    helped_payer varchar(40),
    helped_book varchar(10),
    paid_on date,
    collection_id bigint,
    constraint enrollment_member_once unique (person_id, plan_year)
);
-- the progress of a county is counted in the index alone
create index enrollment_member_village on enrollment_member (plan_year, area_code, state, present, paid_fen);
create index enrollment_member_form on enrollment_member (collection_id);

-- A household that paid: form (表), receipt (票) and sum. A void one is kept.
create table enrollment_collection (
    id bigint not null primary key,
    row_version integer not null,
    plan_year integer not null,
    area_code varchar(12) not null,
    household_id bigint,
    channel varchar(40) not null,
    payer_name varchar(120) not null,
    form_no varchar(40),
    receipt varchar(40),
    persons integer not null,
    fen bigint not null,
    paid_on date not null,
    entry_id bigint not null,
    void_entry_id bigint,
    collector varchar(100) not null,
    constraint enrollment_collection_receipt unique (receipt)
);
create index enrollment_collection_village on enrollment_collection (plan_year, area_code);

-- The books. An entry is never changed; what was wrong is reversed by another one. The postings of an entry add up to 0.
create table enrollment_entry (
    id bigint not null primary key,
    plan_year integer not null,
    entry_kind varchar(20) not null,
    area_code varchar(12),
    channel varchar(40),
    reference varchar(120),
    happened_on date not null,
    reverses_id bigint,
    reason varchar(300) not null,
    account_id bigint not null,
    account_name varchar(100) not null,
    booked_at timestamp not null,
    constraint enrollment_entry_reversed unique (reverses_id),
    constraint enrollment_entry_reference unique (reference)
);
create index enrollment_entry_day on enrollment_entry (plan_year, happened_on);
create table enrollment_posting (
    entry_id bigint not null,
    place smallint not null,
    plan_year integer not null,
    book varchar(10) not null,
    area_code varchar(12),
    payer varchar(40),
    member_id bigint,
    fen bigint not null,
    constraint enrollment_posting_pk primary key (entry_id, place)
);
create index enrollment_posting_member on enrollment_posting (member_id, book);
create index enrollment_posting_book on enrollment_posting (plan_year, book, area_code);

-- Lines of payment files of banks and tax offices, also those that belong to nobody yet. reference is that of whoever sent it,
-- and each numbers by itself, year by year.
create table enrollment_payment (
    id bigint not null primary key,
    plan_year integer not null,
    file_name varchar(200) not null,
    row_no integer not null,
    reference varchar(80) not null,
    channel varchar(40) not null,
    id_number varchar(30) not null,
    name varchar(120) not null,
    payer_name varchar(120) not null,
    fen bigint not null,
    paid_on date not null,
    outcome varchar(10) not null,
    member_id bigint,
    entry_id bigint,
    reverses varchar(80),
    constraint enrollment_payment_reference unique (plan_year, channel, reference),
    constraint enrollment_payment_reversed unique (plan_year, channel, reverses)
);
create index enrollment_payment_outcome on enrollment_payment (plan_year, outcome);
create index enrollment_payment_member on enrollment_payment (member_id);

-- Refunds (退费) in batches: made by one, released by another. A refund that failed can be put into another batch.
create table enrollment_refund_batch (
    id bigint not null primary key,
    row_version integer not null,
    plan_year integer not null,
    area_code varchar(12),
    made_by varchar(100) not null,
    maker_id bigint not null,
    made_at timestamp not null,
    released_by varchar(100),
    released_at timestamp
);
create table enrollment_refund (
    id bigint not null primary key,
    batch_id bigint not null,
    member_id bigint not null,
    fen bigint not null,
    account_no varchar(60),
    account_by bigint,
    state varchar(8) not null,
    entry_id bigint,
    reason varchar(300),
    constraint enrollment_refund_of foreign key (batch_id) references enrollment_refund_batch (id)
);
create index enrollment_refund_member on enrollment_refund (member_id, state);

-- Days of cover that differ from those of the year: begun late, ended early, from birth. Never changed but for being made
-- void, with who and why; a correction is a new row. Who is enrolled and has no row here is covered for the whole year.
create table enrollment_cover (
    id bigint not null primary key,
    person_id bigint not null,
    plan_year integer not null,
    ground varchar(40) not null,
    from_day date not null,
    to_day date not null,
    mother_id bigint,
    added_by varchar(100) not null,
    added_at timestamp not null,
    reason varchar(300) not null,
    voided_by varchar(100),
    voided_at timestamp,
    void_reason varchar(300)
);
create index enrollment_cover_person on enrollment_cover (person_id, plan_year);

-- A list of the baseline, as it was last imported. members has a bit for each person of the roll who is on it, counted
-- from first_member: a list has nearly everybody or nearly nobody, and is always looked at as a whole.
create table enrollment_list (
    id bigint not null primary key,
    plan_year integer not null,
    list_key varchar(40) not null,
    as_of date not null,
    file_name varchar(200) not null,
    rows_read integer not null,
    rows_matched integer not null,
    first_member bigint not null,
    members ${bytes} not null,
    imported_by varchar(100) not null,
    imported_at timestamp not null,
    constraint enrollment_list_once unique (plan_year, list_key)
);

-- What the lists do not agree on: settled by a person, or by a rule that is named. finding_key is what makes it the same
-- when a list comes again; also_on are the other lists that say it.
create table enrollment_finding (
    id bigint not null primary key,
    row_version integer not null,
    plan_year integer not null,
    finding_kind varchar(12) not null,
    finding_key varchar(120) not null,
    list_key varchar(40) not null,
    also_on varchar(300),
    row_no integer not null,
    area_code varchar(12),
    person_id bigint,
    id_number varchar(30),
    name varchar(120),
    born_on date,
    written_area varchar(12),
    detail varchar(300),
    event_day date,
    score smallint not null,
    evidence varchar(300) not null,
    settlement varchar(12),
    settled_by varchar(100),
    settled_at timestamp,
    reason varchar(300),
    constraint enrollment_finding_once unique (plan_year, finding_key)
);
create index enrollment_finding_kind on enrollment_finding (plan_year, finding_kind, settlement, area_code);
create index enrollment_finding_person on enrollment_finding (person_id);

-- Who had the forms of a village when; only added.
create table enrollment_custody (
    id bigint not null primary key,
    plan_year integer not null,
    area_code varchar(12) not null,
    from_party varchar(100) not null,
    to_party varchar(100) not null,
    passed_on date not null,
    forms integer not null,
    note varchar(300) not null,
    account_id bigint not null,
    account_name varchar(100) not null,
    recorded_at timestamp not null
);
create index enrollment_custody_village on enrollment_custody (plan_year, area_code);

-- Villages that were accepted, with what was counted; one that was opened again stays.
create table enrollment_handover (
    id bigint not null primary key,
    plan_year integer not null,
    area_code varchar(12) not null,
    given_by varchar(100) not null,
    given_on date not null,
    accepted_by varchar(100) not null,
    acceptor_id bigint not null,
    accepted_at timestamp not null,
    households bigint not null,
    persons bigint not null,
    fen bigint not null,
    receipts bigint not null,
    forms bigint not null,
    reopened_by varchar(100),
    reopened_at timestamp,
    reopen_reason varchar(300)
);
create index enrollment_handover_village on enrollment_handover (plan_year, area_code);

-- The year that a household check of unpaid persons is about.
create table enrollment_followup (
    check_id bigint not null primary key,
    plan_year integer not null
);
