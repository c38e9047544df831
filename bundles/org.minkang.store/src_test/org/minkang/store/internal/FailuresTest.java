package org.minkang.store.internal;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minkang.base.Refused;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "23505, store.duplicate",
        "40001, store.busy",
        "40P01, store.busy",
        "40XL1, store.busy",
        "55P03, store.busy",
        "08006, store.unavailable",
        "08001, store.unavailable",
        "57P01, store.unavailable",
        "53100, store.disk-full",
        "XSDF1.S, store.disk-full",
    })
    void tellsByTheStateOfAnSqlExceptionWhatAPersonCanDo(String state, String code) {
        RuntimeException translated =
                Failures.translate(new RuntimeException(new RuntimeException(new SQLException("x", state))));
        assertTrue(assertInstanceOf(Refused.class, translated).has(code));
    }

    @Test
    void seesAFullDiskBehindALostConnection() {
        SQLException outer = new SQLException("shut down", "08006");
        SQLException inner = new SQLException("log", "XSLA1");
        inner.initCause(new IOException("No space left on device"));
        outer.setNextException(inner);
        assertTrue(assertInstanceOf(Refused.class, Failures.translate(outer)).has("store.disk-full"));
    }

    @Test
    void seesAConflictWhereverItHides() {
        RuntimeException failure = new RollbackException(new OptimisticLockException());
        assertTrue(assertInstanceOf(Refused.class, Failures.translate(failure)).has("store.conflict"));
    }

    @Test
    void leavesFaultsOfTheProgramAlone() {
        RuntimeException fault = new IllegalArgumentException(new SQLException("syntax", "42X01"));
        assertSame(fault, Failures.translate(fault));
        assertInstanceOf(SqlFault.class, Failures.translate(new SQLException("syntax", "42X01")));
    }

    @Test
    void endsOnCausesThatGoRoundInCircles() {
        RuntimeException first = new RuntimeException("first");
        RuntimeException second = new RuntimeException("second", first);
        first.initCause(second);
        assertSame(first, Failures.translate(first));
    }
}
