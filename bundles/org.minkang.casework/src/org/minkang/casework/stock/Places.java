package org.minkang.casework.stock;

import java.util.ArrayList;
import java.util.List;

import org.minkang.store.Session;

/** Where the pieces of a kind are: half a million of a range are one condition on their places. */
final class Places {

    /** Serials of one range that follow each other, and the place of the first. */
    record Stretch(SerialRun run, long firstPlace) {

        long lastPlace() {
            return firstPlace + run.count() - 1;
        }
    }

    private final List<Stretch> ranges = new ArrayList<>();

    Places(Session session, SerialKind kind) {
        session.rows(row -> ranges.add(new Stretch(SerialRun.of(row.text(1), row.text(2), Integer.MAX_VALUE), row.number(3))),
                "select first_serial, last_serial, first_place from mk_serial_range where kind = ? order by first_place", kind.key());
    }

    /** What of a run was received, in the order of the places. */
    List<Stretch> of(SerialRun wanted) {
        List<Stretch> parts = new ArrayList<>();
        for (Stretch range : ranges) {
            range.run().common(wanted).ifPresent(part ->
                    parts.add(new Stretch(part, range.firstPlace() + part.low() - range.run().low())));
        }
        return parts;
    }
}
