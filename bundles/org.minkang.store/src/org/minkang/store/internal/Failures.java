package org.minkang.store.internal;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.minkang.base.Refused;

/** Tells what a person can do something about from faults of the program. */
final class Failures {

    private static final String CONFLICT = "store.conflict";
    private static final String BUSY = "store.busy";
    private static final String DUPLICATE = "store.duplicate";
    private static final String UNAVAILABLE = "store.unavailable";
    private static final String DISK_FULL = "store.disk-full";

    private static final Set<String> BUSY_STATES = Set.of(
            "40001", // deadlock (Derby), serialization failure (PostgreSQL)
            "40P01", // deadlock (PostgreSQL)
            "40XL1", "40XL2", // lock timeout (Derby)
            "55P03"); // lock timeout (PostgreSQL)

    private static final Set<String> UNAVAILABLE_STATES = Set.of(
            "57P01", "57P02", "57P03", // shut down, crashed, starting (PostgreSQL)
            "53300", // too many connections (PostgreSQL)
            "28P01", "28000", "3D000", // refused at the door (PostgreSQL)
            "XJ040", "XJ015", "08006.D", "45000"); // not booted, shut down (Derby)

    private static final Set<String> DISK_STATES = Set.of(
            "53100", // PostgreSQL
            "XSDF0", "XSDF1", "XSLA4", "XSLA6"); // Derby: container or log cannot be written

    private Failures() {}

    /** The refusal this means, or the same exception when it is a fault of the program. */
    static RuntimeException translate(RuntimeException failure) {
        if (failure instanceof Refused) {
            return failure;
        }
        return refusal(failure).<RuntimeException>map(refused -> refused).orElse(failure);
    }

    /** The refusal this means, or an unchecked exception around it. */
    static RuntimeException translate(SQLException failure) {
        return refusal(failure).<RuntimeException>map(refused -> refused).orElseGet(() -> new SqlFault(failure));
    }

    static RuntimeException translate(IOException failure, String code, Object... args) {
        return isDiskFull(failure)
                ? Sentences.refuse(failure, DISK_FULL)
                : Sentences.refuse(failure, code, args);
    }

    static boolean isBusy(RuntimeException failure) {
        return failure instanceof Refused refused && refused.has(BUSY);
    }

    static boolean isUnavailable(RuntimeException failure) {
        return failure instanceof Refused refused && refused.has(UNAVAILABLE);
    }

    static Refused busy() {
        return Sentences.refuse(BUSY);
    }

    /** The connection was lost while the commit was under way: nobody here knows how it ended. */
    static Refused unavailableInCommit(Throwable cause) {
        return Refused.of(UNAVAILABLE, Sentences.get("store.unavailable-in-commit"), cause);
    }

    private static Optional<Refused> refusal(Throwable failure) {
        // the rarer and graver reason wins: a full disk may show as a lost connection further out
        String code = null;
        for (Throwable cause : chain(failure)) {
            String found = codeOf(cause);
            if (DISK_FULL.equals(found)) {
                return Optional.of(Sentences.refuse(failure, DISK_FULL));
            }
            code = code == null ? found : code;
        }
        if (UNAVAILABLE.equals(code) && isEmbedded(failure)) {
            return Optional.of(Refused.of(UNAVAILABLE, Sentences.get("store.unavailable-embedded"), failure));
        }
        return Optional.ofNullable(code).map(known -> Sentences.refuse(failure, known));
    }

    /** There is no server to look after when the database inside this program has stopped. */
    private static boolean isEmbedded(Throwable failure) {
        return chain(failure).stream().anyMatch(cause -> cause.getClass().getName().startsWith("org.apache.derby."));
    }

    private static String codeOf(Throwable cause) {
        if (cause instanceof OptimisticLockException
                || cause instanceof org.eclipse.persistence.exceptions.OptimisticLockException) {
            return CONFLICT;
        }
        if (isDiskFull(cause)) {
            return DISK_FULL;
        }
        if (cause instanceof SQLException sql) {
            return codeOf(sql);
        }
        return null;
    }

    private static String codeOf(SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (DISK_STATES.stream().anyMatch(state::startsWith)) {
            return DISK_FULL;
        }
        if (BUSY_STATES.contains(state)) {
            return BUSY;
        }
        if (state.equals("23505")) {
            return DUPLICATE;
        }
        if (state.startsWith("08")
                || UNAVAILABLE_STATES.contains(state)
                || sql instanceof SQLTransientConnectionException) {
            return UNAVAILABLE;
        }
        return null;
    }

    private static boolean isDiskFull(Throwable cause) {
        if (!(cause instanceof IOException) && !(cause instanceof SQLException)) {
            return false;
        }
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left on device")
                || message.contains("not enough space on the disk")
                || message.contains("disk quota exceeded");
    }

    /** All causes, and the further exceptions JDBC hangs beside them, without going round in circles. */
    private static Set<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Throwable> ordered = new LinkedHashSet<>();
        Deque<Throwable> waiting = new ArrayDeque<>();
        waiting.add(failure);
        while (!waiting.isEmpty()) {
            Throwable next = waiting.poll();
            if (seen.add(next)) {
                ordered.add(next);
                if (next.getCause() != null) {
                    waiting.add(next.getCause());
                }
                if (next instanceof SQLException sql && sql.getNextException() != null) {
                    waiting.add(sql.getNextException());
                }
            }
        }
        return ordered;
    }
}
