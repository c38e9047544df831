CREATE TABLE t_second (id BIGINT NOT NULL PRIMARY KEY, first_id BIGINT REFERENCES t_first (id));
INSERT INTO t_second (id, first_id) VALUES (1, 1);
