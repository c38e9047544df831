-- Likely duplicates, merging of persons, and who entered and changed a mark.

-- The person this entry was merged into; the entry stays, so that its old number and name still lead somewhere.
ALTER TABLE mk_person ADD COLUMN merged_into BIGINT;
-- The keys by which likely duplicates are found: same reading and birth; same reading and sequence of the
-- number; same birth and sequence of the number. Each is a range of a few rows, however many persons there are.
CREATE INDEX mk_person_by_reading_birth ON mk_person (pinyin, born_on);
CREATE INDEX mk_person_by_reading_tail ON mk_person (pinyin, id_tail);
CREATE INDEX mk_person_by_birth_tail ON mk_person (born_on, id_tail);

ALTER TABLE mk_mark ADD COLUMN added_at TIMESTAMP;
ALTER TABLE mk_mark ADD COLUMN added_by VARCHAR(200);
ALTER TABLE mk_mark ADD COLUMN ended_at TIMESTAMP;
ALTER TABLE mk_mark ADD COLUMN ended_by VARCHAR(200);
ALTER TABLE mk_mark ADD COLUMN end_reason VARCHAR(2000);
ALTER TABLE mk_mark ADD COLUMN voided_at TIMESTAMP;
ALTER TABLE mk_mark ADD COLUMN voided_by VARCHAR(200);
ALTER TABLE mk_mark ADD COLUMN void_reason VARCHAR(2000);

-- Two persons who may be one; person_a is the smaller id. A decision keeps the pair out of the list for good.
CREATE TABLE mk_duplicate (
    id BIGINT NOT NULL,
    person_a BIGINT NOT NULL,
    person_b BIGINT NOT NULL,
    score INTEGER NOT NULL,
    reasons VARCHAR(300) NOT NULL,
    state VARCHAR(20) NOT NULL,
    found_at TIMESTAMP NOT NULL,
    decided_at TIMESTAMP,
    decided_by VARCHAR(200),
    decision_reason VARCHAR(2000),
    CONSTRAINT mk_duplicate_pk PRIMARY KEY (id),
    CONSTRAINT mk_duplicate_once UNIQUE (person_a, person_b)
);
CREATE INDEX mk_duplicate_list ON mk_duplicate (state, score DESC, id);
CREATE INDEX mk_duplicate_second ON mk_duplicate (person_b);

CREATE TABLE mk_merge (
    id BIGINT NOT NULL,
    kept_id BIGINT NOT NULL,
    merged_id BIGINT NOT NULL,
    merged_at TIMESTAMP NOT NULL,
    merged_by VARCHAR(200) NOT NULL,
    reason VARCHAR(2000) NOT NULL,
    undone_at TIMESTAMP,
    undone_by VARCHAR(200),
    undo_reason VARCHAR(2000),
    CONSTRAINT mk_merge_pk PRIMARY KEY (id)
);
CREATE INDEX mk_merge_kept ON mk_merge (kept_id);
CREATE INDEX mk_merge_merged ON mk_merge (merged_id);

-- Which rooms and modules have already given over what they had of the merged person.
CREATE TABLE mk_merge_part (
    merge_id BIGINT NOT NULL,
    part_id VARCHAR(60) NOT NULL,
    CONSTRAINT mk_merge_part_pk PRIMARY KEY (merge_id, part_id)
);

-- What a merge changed, value by value, and which rows the kept person had of their own.
CREATE TABLE mk_merge_row (
    merge_id BIGINT NOT NULL,
    row_no INTEGER NOT NULL,
    part_id VARCHAR(60) NOT NULL,
    row_kind VARCHAR(10) NOT NULL,
    table_name VARCHAR(60) NOT NULL,
    column_name VARCHAR(60) NOT NULL,
    row_id BIGINT NOT NULL,
    version_column VARCHAR(60),
    value_kind VARCHAR(10) NOT NULL,
    before_value VARCHAR(8000),
    after_value VARCHAR(8000),
    CONSTRAINT mk_merge_row_pk PRIMARY KEY (merge_id, row_no)
);
