-- Persons, households, areas, providers and marks.
-- The search keys (name_key, pinyin, initials, id_tail) are derived by the program and
-- consist of a-z and 0-9 only, so that ranges over them mean the same under every collation.
-- There are no foreign keys between these tables: a first filling writes them in parallel batches.

CREATE TABLE mk_area (
    area_code VARCHAR(12) NOT NULL,
    area_name VARCHAR(120) NOT NULL,
    parent_code VARCHAR(12),
    area_level VARCHAR(20) NOT NULL,
    CONSTRAINT mk_area_pk PRIMARY KEY (area_code)
);
CREATE INDEX mk_area_parent ON mk_area (parent_code, area_code);
CREATE INDEX mk_area_by_name ON mk_area (area_name);

CREATE TABLE mk_provider (
    id BIGINT NOT NULL,
    row_version INTEGER NOT NULL,
    provider_code VARCHAR(40) NOT NULL,
    provider_name VARCHAR(200) NOT NULL,
    provider_level VARCHAR(20) NOT NULL,
    provider_kind VARCHAR(20) NOT NULL,
    area_code VARCHAR(12),
    CONSTRAINT mk_provider_pk PRIMARY KEY (id),
    CONSTRAINT mk_provider_by_code UNIQUE (provider_code)
);
CREATE INDEX mk_provider_by_name ON mk_provider (provider_name);

CREATE TABLE mk_household (
    id BIGINT NOT NULL,
    row_version INTEGER NOT NULL,
    household_number VARCHAR(30) NOT NULL,
    area_code VARCHAR(12),
    head_person_id BIGINT,
    CONSTRAINT mk_household_pk PRIMARY KEY (id),
    CONSTRAINT mk_household_by_number UNIQUE (household_number)
);

CREATE TABLE mk_person (
    id BIGINT NOT NULL,
    row_version INTEGER NOT NULL,
    id_kind VARCHAR(20) NOT NULL,
    id_number VARCHAR(18),
    id_tail VARCHAR(4),
    name VARCHAR(120) NOT NULL,
    name_key VARCHAR(300) NOT NULL,
    pinyin VARCHAR(60) NOT NULL,
    initials VARCHAR(20) NOT NULL,
    sex VARCHAR(10) NOT NULL,
    born_on DATE NOT NULL,
    household_id BIGINT,
    area_code VARCHAR(12),
    phone VARCHAR(20),
    died_on DATE,
    note VARCHAR(1000),
    CONSTRAINT mk_person_pk PRIMARY KEY (id),
    CONSTRAINT mk_person_by_number UNIQUE (id_number)
);
-- The area at the end lets a search within an area be decided in the index.
CREATE INDEX mk_person_by_tail ON mk_person (id_tail, name_key);
CREATE INDEX mk_person_by_name ON mk_person (name_key, area_code);
CREATE INDEX mk_person_by_pinyin ON mk_person (pinyin, name_key, area_code);
CREATE INDEX mk_person_by_initials ON mk_person (initials, name_key, area_code);
CREATE INDEX mk_person_by_household ON mk_person (household_id);

CREATE TABLE mk_mark (
    id BIGINT NOT NULL,
    row_version INTEGER NOT NULL,
    person_id BIGINT NOT NULL,
    mark_kind VARCHAR(60) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    mark_source VARCHAR(300) NOT NULL,
    CONSTRAINT mk_mark_pk PRIMARY KEY (id)
);
CREATE INDEX mk_mark_by_person ON mk_mark (person_id, mark_kind);
