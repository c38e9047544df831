-- What has a printed serial and is accounted for piece by piece. A range as it was received; its pieces have the places from
-- first_place on, without a gap. seat_lock is only counted up: the first range of a kind is the lock for the kind, and the first
-- of all for receiving another.
create table mk_serial_range (
    id bigint not null primary key,
    kind varchar(60) not null,
    first_serial varchar(40) not null,
    last_serial varchar(40) not null,
    first_place bigint not null,
    pieces integer not null,
    received_on date not null,
    account_id bigint not null,
    account_name varchar(200) not null,
    note varchar(200) not null,
    seat_lock integer not null
);
create index mk_serial_range_kind on mk_serial_range (kind, first_place);

-- Every piece, and who has it: the code of a township or village, empty for the county. What it was used for stays when it
-- is made void afterwards. Places follow each other over all kinds, so that a list of pieces is one of numbers, which every
-- database looks up by the key however fast the table has grown. No foreign key to the range: half a million pieces come in
-- at once, and each would be looked up.
create table mk_serial (
    place bigint not null primary key,
    kind varchar(60) not null,
    serial varchar(40) not null,
    range_id bigint not null,
    state varchar(16) not null,
    holder varchar(12) not null,
    used_for varchar(40),
    used_id bigint,
    used_text varchar(200),
    amount_fen bigint,
    used_on date,
    used_by_id bigint,
    used_by varchar(200),
    ended_on date,
    ended_by_id bigint,
    ended_by varchar(200),
    reason varchar(500),
    constraint mk_serial_once unique (serial, kind)
);
-- range_id is here so that the book is counted in the index alone
create index mk_serial_state on mk_serial (kind, state, holder, place, range_id);
create index mk_serial_use on mk_serial (used_id, used_for);

-- Every handing over; a row is never changed.
create table mk_serial_move (
    id bigint not null primary key,
    kind varchar(60) not null,
    from_holder varchar(12) not null,
    to_holder varchar(12) not null,
    first_serial varchar(40) not null,
    last_serial varchar(40) not null,
    pieces integer not null,
    moved_on date not null,
    account_id bigint not null,
    account_name varchar(200) not null,
    note varchar(200) not null
);
create index mk_serial_move_kind on mk_serial_move (kind, moved_on);
