CREATE TABLE t_many_5_a (id BIGINT NOT NULL PRIMARY KEY, content ${text});
INSERT INTO t_many_5_a (id, content) VALUES (1, 'row 1');
INSERT INTO t_many_5_a (id, content) VALUES (2, 'row 2');
INSERT INTO t_many_5_a (id, content) VALUES (3, 'row 3');
INSERT INTO t_many_5_a (id, content) VALUES (4, 'row 4');
INSERT INTO t_many_5_a (id, content) VALUES (5, 'row 5');
CREATE INDEX t_many_5_x ON t_many_5_a (id DESC);
CREATE TABLE t_many_5_b (id BIGINT NOT NULL PRIMARY KEY);
INSERT INTO t_many_5_b (id) VALUES (1);
