package org.minkang.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationTextTest {

    private static List<Migration.Statement> statements(String text) {
        return new Migration("a", 1, "x.sql", text).statements();
    }

    @Test
    void endsAStatementOnlyAtASemicolonThatEndsALine() {
        assertEquals(
                List.of(
                        new Migration.Statement(3, "INSERT INTO t VALUES ('a;b',\n  'c; ')"),
                        new Migration.Statement(6, "DELETE FROM t")),
                statements("-- note;\n\nINSERT INTO t VALUES ('a;b',\n  'c; ');  \n  -- another\nDELETE FROM t;"));
    }

    @Test
    void callsItAFaultWhenTheLastStatementHasNoEnd() {
        assertThrows(IllegalStateException.class, () -> statements("DELETE FROM t"));
    }

    @Test
    void hasNoStatementsInAnEmptyText() {
        assertEquals(List.of(), statements("\n-- nothing\n"));
    }
}
