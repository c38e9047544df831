package org.minkang.enrollment.money;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.minkang.base.Text;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.store.Row;
import org.minkang.store.Session;

/** Whether the books of a year balance to the fen, and every sum that is kept beside them is the sum of its rows. */
public final class BooksProof {

    private static final int MOST = 5;
    private static final Text TEXT = Text.of(EnrollmentModule.class);

    private BooksProof() {
    }

    /** What does not hold, in sentences; empty when all is well. */
    public static List<String> faults(Session s, int year) {
        List<String> faults = new ArrayList<>();
        none(faults, "proof.entry", s.rows("select entry_id from enrollment_posting where plan_year = ? group by entry_id"
                + " having sum(fen) <> 0 fetch first 5 rows only", year));
        differ(faults, "proof.paid", s, "select member_id, -sum(fen) from enrollment_posting where plan_year = ? and book = 'PREMIUM'"
                + " group by member_id order by member_id", "select id, paid_fen from enrollment_member where plan_year = ? order by id", year);
        differ(faults, "proof.helped", s, "select p.member_id, -sum(p.fen) from enrollment_entry e join enrollment_posting p on p.entry_id = e.id"
                + " where e.plan_year = ? and e.entry_kind = 'HELP' and p.member_id is not null group by p.member_id order by p.member_id",
                "select id, helped_fen from enrollment_member where plan_year = ? order by id", year);
        none(faults, "proof.state", s.rows("select id from enrollment_member where plan_year = ? and state <> 'EXEMPT'"
                + " and state <> case when paid_fen >= pays_fen then 'ENROLLED' else 'OPEN' end fetch first 5 rows only", year));
        differ(faults, "proof.collection", s, "select p.entry_id, sum(p.fen) from enrollment_posting p join enrollment_collection c on c.entry_id = p.entry_id"
                + " where p.plan_year = ? and p.book in ('HAND', 'BANK') group by p.entry_id order by p.entry_id",
                "select entry_id, fen from enrollment_collection where plan_year = ? order by entry_id", year);
        none(faults, "proof.unclear", s.rows("select book from enrollment_posting where plan_year = ? and book in ('UNCLEAR', 'HELP')"
                + " group by book having sum(fen) > 0", year));
        none(faults, "proof.hand", s.rows("select area_code from enrollment_posting where plan_year = ? and book in ('HAND')"
                + " group by area_code having sum(fen) < 0 fetch first 5 rows only", year));
        return faults;
    }

    /**
     * Whether the sums of rows are those that are kept, both in the order of their keys; what has no rows is kept as 0. Laid side
     * by side here, since a database may join a county with itself row by row.
     */
    private static void differ(List<String> faults, String sentence, Session s, String sums, String kept, int year) {
        LongStream.Builder keys = LongStream.builder();
        LongStream.Builder values = LongStream.builder();
        s.rows(row -> {
            keys.add(row.number(1));
            values.add(row.number(2));
        }, sums, year);
        long[] of = keys.build().toArray();
        long[] sum = values.build().toArray();
        List<Long> wrong = new ArrayList<>();
        int[] at = {0};
        s.rows(row -> {
            long key = row.number(1);
            while (at[0] < of.length && of[at[0]] < key) {
                wrong.add(of[at[0]++]); // rows of what is not kept at all
            }
            long expected = at[0] < of.length && of[at[0]] == key ? sum[at[0]++] : 0;
            if (row.number(2) != expected) {
                wrong.add(key);
            }
        }, kept, year);
        while (at[0] < of.length) {
            wrong.add(of[at[0]++]);
        }
        if (!wrong.isEmpty()) {
            faults.add(TEXT.get(sentence, wrong.stream().limit(MOST).toList()));
        }
    }

    private static void none(List<String> faults, String sentence, List<Row> rows) {
        if (!rows.isEmpty()) {
            faults.add(TEXT.get(sentence, rows.stream().map(row -> String.valueOf(row.value(1))).toList()));
        }
    }
}
