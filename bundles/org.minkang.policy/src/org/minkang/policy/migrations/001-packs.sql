-- Imported policy packs: the text as it was read, and what is needed to choose among them.

CREATE TABLE mk_policy_pack (
    id BIGINT NOT NULL,
    pack_id VARCHAR(80) NOT NULL,
    pack_version VARCHAR(40) NOT NULL,
    county_zh VARCHAR(120) NOT NULL,
    county_en VARCHAR(120) NOT NULL,
    area_code VARCHAR(12) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE,
    fingerprint VARCHAR(64) NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    pack_text ${text} NOT NULL,
    imported_by VARCHAR(200) NOT NULL,
    imported_at TIMESTAMP NOT NULL,
    CONSTRAINT mk_policy_pack_pk PRIMARY KEY (id),
    CONSTRAINT mk_policy_pack_once UNIQUE (pack_id, pack_version)
);
CREATE INDEX mk_policy_pack_valid ON mk_policy_pack (valid_from, imported_at);
