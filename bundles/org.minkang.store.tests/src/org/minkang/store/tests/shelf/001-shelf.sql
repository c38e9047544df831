-- books with a column of every type
CREATE TABLE t_book (
    id BIGINT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    title VARCHAR(200) NOT NULL,
    kind VARCHAR(20),
    printed_on DATE,
    added_at TIMESTAMP,
    due_at TIMESTAMP,
    lent BOOLEAN,
    price DECIMAL(12, 2),
    pages INTEGER,
    content ${text},
    cover ${bytes}
);
CREATE UNIQUE INDEX t_book_title ON t_book (title);

CREATE TABLE t_chapter (
    id BIGINT NOT NULL PRIMARY KEY,
    book_id BIGINT REFERENCES t_book (id),
    name VARCHAR(200)
);
