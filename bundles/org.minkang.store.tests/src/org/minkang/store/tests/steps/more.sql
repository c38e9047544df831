CREATE TABLE t_more (id BIGINT NOT NULL PRIMARY KEY, content ${text});
