-- the first two statements are good
CREATE TABLE t_second (id BIGINT NOT NULL PRIMARY KEY);
INSERT INTO t_second (id) VALUES (1);

INSERT INTO t_nowhere (id)
    VALUES (1);
