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

/** One change to many certificates, each in a transaction of its own: one that is refused holds up no other. */
public final class Bulk {

    /** What became of them. @param refused those that were not changed, and why */
    public record Result(int done, List<Line> refused) {
    }

    /** One that was not changed. */
    public record Line(CertificateRow certificate, String message) {
    }

    private Bulk() {
    }

    /** Does it to each of them, in order. */
    public static Result each(Store store, List<CertificateRow> certificates, BiConsumer<Session, CertificateRow> change,
            Progress progress) {
        List<Line> refused = new ArrayList<>();
        int done = 0;
        for (CertificateRow certificate : certificates) {
            progress.check();
            try {
                store.run(session -> change.accept(session, certificate));
                done++;
            } catch (Refused e) {
                refused.add(new Line(certificate,
                        e.problems().stream().map(Problem::message).collect(Collectors.joining(" "))));
            }
            progress.step(done + refused.size());
        }
        return new Result(done, List.copyOf(refused));
    }
}
