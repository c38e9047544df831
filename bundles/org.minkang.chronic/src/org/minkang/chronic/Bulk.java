package org.minkang.chronic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.store.Session;
import org.minkang.store.Store;

/** One change to many rows of a list, each in a transaction of its own: one that is refused holds up no other. */
public final class Bulk {

    /** What became of them. @param refused those that were not changed, and why */
    public record Result<R>(int done, List<Line<R>> refused) {
    }

    /** One that was not changed. */
    public record Line<R>(R row, String message) {
    }

    private Bulk() {
    }

    /** Does it to each of them, in order. */
    public static <R> Result<R> each(Store store, List<R> rows, BiConsumer<Session, R> change, Progress progress) {
        List<Line<R>> refused = new ArrayList<>();
        int done = 0;
        for (R row : rows) {
            progress.check();
            try {
                store.run(session -> change.accept(session, row));
                done++;
            } catch (Refused e) {
                refused.add(new Line<>(row, e.problems().stream().map(Problem::message).collect(Collectors.joining(" "))));
            }
            progress.step(done + refused.size());
        }
        return new Result<>(done, List.copyOf(refused));
    }
}
