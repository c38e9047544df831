-- A pack is released by a second person and applies on no day before. Who imported it is kept by account, because two
-- people may have one name; it is not known of packs that were stored before, and these count as released, for they are
-- in force.
ALTER TABLE mk_policy_pack ADD COLUMN importer_id BIGINT;
ALTER TABLE mk_policy_pack ADD COLUMN released_by VARCHAR(200);
ALTER TABLE mk_policy_pack ADD COLUMN released_at TIMESTAMP;
UPDATE mk_policy_pack SET released_by = imported_by, released_at = imported_at;
