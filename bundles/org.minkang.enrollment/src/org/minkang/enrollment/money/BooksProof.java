package org.minkang.enrollment.money;

import java.util.ArrayList;
import java.util.List;
import org.minkang.base.Text;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Whether the books of a year balance to the fen, and every sum that is kept beside them is the sum of its rows. */
public final class BooksProof {

    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private BooksProof() {
    }

    /** What does not hold, in sentences; empty when all is well. */
    public static List<String> faults(Session s, int year) {
        List<String> faults = new ArrayList<>();
        none(faults, "proof.entry", s.rows("select entry_id from enrollment_posting where plan_year = ? group by entry_id"
                + " having sum(fen) <> 0 fetch first 5 rows only", year));
        none(faults, "proof.paid", s.rows("select m.id from enrollment_member m left join (select member_id, sum(fen) as total"
                + " from enrollment_posting where plan_year = ? and book = 'PREMIUM' group by member_id) p on p.member_id = m.id"
                + " where m.plan_year = ? and m.paid_fen <> -coalesce(p.total, 0) fetch first 5 rows only", year, year));
        none(faults, "proof.state", s.rows("select id from enrollment_member where plan_year = ? and state <> 'EXEMPT'"
                + " and state <> case when paid_fen >= pays_fen then 'ENROLLED' else 'OPEN' end fetch first 5 rows only", year));
        none(faults, "proof.collection", s.rows("select c.id from enrollment_collection c left join (select entry_id, sum(fen) as total"
                + " from enrollment_posting where plan_year = ? and book in ('HAND', 'BANK') group by entry_id) p on p.entry_id = c.entry_id"
                + " where c.plan_year = ? and c.fen <> coalesce(p.total, 0) fetch first 5 rows only", year, year));
        none(faults, "proof.unclear", s.rows("select book from enrollment_posting where plan_year = ? and book in ('UNCLEAR', 'HELP')"
                + " group by book having sum(fen) > 0", year));
        none(faults, "proof.hand", s.rows("select area_code from enrollment_posting where plan_year = ? and book in ('HAND')"
                + " group by area_code having sum(fen) < 0 fetch first 5 rows only", year));
        return faults;
    }

    private static void none(List<String> faults, String sentence, List<Row> rows) {
        if (!rows.isEmpty()) {
            faults.add(TEXT.get(sentence, rows.stream().map(row -> String.valueOf(row.value(1))).toList()));
        }
    }
}
