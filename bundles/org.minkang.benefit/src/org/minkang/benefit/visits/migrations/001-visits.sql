-- Visits and what they cost; their settlements, of which one is current and none is ever changed; the totals of the year,
-- which follow from the settlements and are kept so that they need not be added up.

CREATE TABLE mk_visit (
    id BIGINT NOT NULL,
    row_version INT NOT NULL,
    invoice VARCHAR(60) NOT NULL,
    live_invoice VARCHAR(60),
    person_id BIGINT NOT NULL,
    provider_id BIGINT,
    visit_kind VARCHAR(20) NOT NULL,
    level_key VARCHAR(60) NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    settle_year INT NOT NULL,
    disease_key VARCHAR(60) NOT NULL,
    own_fen BIGINT NOT NULL,
    flags VARCHAR(400) NOT NULL,
    entered_by VARCHAR(200) NOT NULL,
    entered_at TIMESTAMP NOT NULL,
    cancelled_by VARCHAR(200),
    cancelled_at TIMESTAMP,
    CONSTRAINT mk_visit_pk PRIMARY KEY (id),
    CONSTRAINT mk_visit_once UNIQUE (live_invoice),
    CONSTRAINT mk_visit_person_fk FOREIGN KEY (person_id) REFERENCES mk_person (id)
);
CREATE INDEX mk_visit_person ON mk_visit (person_id, settle_year);

CREATE TABLE mk_visit_cost (
    visit_id BIGINT NOT NULL,
    place INT NOT NULL,
    item_key VARCHAR(60) NOT NULL,
    fen BIGINT NOT NULL,
    days INT NOT NULL,
    CONSTRAINT mk_visit_cost_pk PRIMARY KEY (visit_id, place),
    CONSTRAINT mk_visit_cost_fk FOREIGN KEY (visit_id) REFERENCES mk_visit (id)
);

CREATE TABLE mk_settlement (
    id BIGINT NOT NULL,
    visit_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    settle_year INT NOT NULL,
    is_current BOOLEAN NOT NULL,
    pack_id VARCHAR(80) NOT NULL,
    pack_version VARCHAR(40) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    cause VARCHAR(20) NOT NULL,
    cost_fen BIGINT NOT NULL,
    own_fen BIGINT NOT NULL,
    paid_fen BIGINT NOT NULL,
    due_fen BIGINT NOT NULL,
    is_open BOOLEAN NOT NULL,
    settled_by VARCHAR(200) NOT NULL,
    settled_at TIMESTAMP NOT NULL,
    paid_out_by VARCHAR(200),
    paid_out_at TIMESTAMP,
    CONSTRAINT mk_settlement_pk PRIMARY KEY (id),
    CONSTRAINT mk_settlement_visit_fk FOREIGN KEY (visit_id) REFERENCES mk_visit (id),
    CONSTRAINT mk_settlement_person_fk FOREIGN KEY (person_id) REFERENCES mk_person (id)
);
CREATE INDEX mk_settlement_person ON mk_settlement (person_id, settle_year, is_current);
CREATE INDEX mk_settlement_visit ON mk_settlement (visit_id, is_current);

CREATE TABLE mk_settlement_line (
    settlement_id BIGINT NOT NULL,
    place INT NOT NULL,
    layer_key VARCHAR(60) NOT NULL,
    fen BIGINT NOT NULL,
    missing VARCHAR(120),
    CONSTRAINT mk_settlement_line_pk PRIMARY KEY (settlement_id, place),
    CONSTRAINT mk_settlement_line_fk FOREIGN KEY (settlement_id) REFERENCES mk_settlement (id)
);

CREATE TABLE mk_year_total (
    id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    settle_year INT NOT NULL,
    total_kind VARCHAR(10) NOT NULL,
    total_key VARCHAR(60) NOT NULL,
    fen BIGINT NOT NULL,
    CONSTRAINT mk_year_total_pk PRIMARY KEY (id),
    CONSTRAINT mk_year_total_once UNIQUE (person_id, settle_year, total_kind, total_key),
    CONSTRAINT mk_year_total_fk FOREIGN KEY (person_id) REFERENCES mk_person (id)
);
