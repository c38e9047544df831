-- how the columns of a form were matched last, one row per column
CREATE TABLE mk_sheet_mapping (
  profile_id VARCHAR(100) NOT NULL,
  headings VARCHAR(64) NOT NULL,
  column_id VARCHAR(100) NOT NULL,
  heading VARCHAR(500) NOT NULL,
  remembered_at TIMESTAMP NOT NULL,
  PRIMARY KEY (profile_id, headings, column_id)
);
