-- Who last looked at a case, and until when it counts as open on that seat; null once the seat has left it.
create table mk_case_look (
    case_id bigint not null,
    account_id bigint not null,
    account_name varchar(200) not null,
    opened_at timestamp not null,
    looked_at timestamp not null,
    open_until timestamp,
    constraint mk_case_look_once primary key (case_id, account_id)
);
