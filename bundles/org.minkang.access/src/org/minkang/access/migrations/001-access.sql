-- accounts, roles, rights
CREATE TABLE mk_account (
    id BIGINT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    name VARCHAR(60) NOT NULL,
    display_name VARCHAR(100) NOT NULL,
    password_hash VARCHAR(300) NOT NULL,
    must_change BOOLEAN NOT NULL,
    enabled BOOLEAN NOT NULL,
    credential INTEGER NOT NULL,
    area_code VARCHAR(12),
    organisation VARCHAR(60),
    failures INTEGER DEFAULT 0 NOT NULL,
    locked_until TIMESTAMP,
    last_sign_in TIMESTAMP
);
CREATE UNIQUE INDEX mk_account_name ON mk_account (name);

CREATE TABLE mk_role (
    id VARCHAR(60) NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    position_no INTEGER NOT NULL,
    name_zh VARCHAR(100) NOT NULL,
    name_en VARCHAR(100) NOT NULL
);

CREATE TABLE mk_account_role (
    account_id BIGINT NOT NULL REFERENCES mk_account (id),
    role_id VARCHAR(60) NOT NULL REFERENCES mk_role (id),
    PRIMARY KEY (account_id, role_id)
);

CREATE TABLE mk_right (
    id VARCHAR(80) NOT NULL PRIMARY KEY,
    name_zh VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL
);

CREATE TABLE mk_role_right (
    role_id VARCHAR(60) NOT NULL REFERENCES mk_role (id),
    right_id VARCHAR(80) NOT NULL REFERENCES mk_right (id),
    PRIMARY KEY (role_id, right_id)
);

-- one row, locked by whoever changes accounts or roles, so that no two of them end with nobody in charge
CREATE TABLE mk_access_guard (
    id INTEGER NOT NULL PRIMARY KEY,
    changes BIGINT NOT NULL
);
INSERT INTO mk_access_guard (id, changes) VALUES (1, 0);

-- the journal, and the head of its chain
CREATE TABLE mk_journal (
    sequence_no BIGINT NOT NULL PRIMARY KEY,
    noted_at TIMESTAMP NOT NULL,
    account_id BIGINT NOT NULL,
    account VARCHAR(80) NOT NULL,
    role_ids VARCHAR(1000) NOT NULL,
    action VARCHAR(80) NOT NULL,
    kind VARCHAR(60) NOT NULL,
    subject_id VARCHAR(120) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    changes ${text} NOT NULL,
    previous_hash CHAR(64) NOT NULL,
    hash CHAR(64) NOT NULL
);
CREATE INDEX mk_journal_subject ON mk_journal (kind, subject_id, sequence_no);

CREATE TABLE mk_journal_head (
    id INTEGER NOT NULL PRIMARY KEY,
    last_sequence BIGINT NOT NULL,
    last_hash CHAR(64) NOT NULL
);
INSERT INTO mk_journal_head (id, last_sequence, last_hash)
    VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
