package org.minkang.enrollment.handover;

import java.util.ArrayList;
import java.util.List;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.casework.stock.Piece;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.collect.Receipts;
import org.minkang.store.Row;
import org.minkang.store.Session;

/**
 * Whether household, person, money, receipt and form agree in a village (户、人、款、票、表 五对应), counted from the rows each
 * time: nothing of it is kept.
 *
 * @param households  that paid with a form
 * @param persons     who paid with a form
 * @param fen         what the forms say
 * @param receipts    that were used
 * @param forms       that there are
 * @param differences what does not agree, in sentences; empty when all does
 */
public record FiveWay(String area, long households, long persons, long fen, long receipts, long forms, List<String> differences) {

    private static final Text TEXT = Text.of(EnrollmentModule.class);
    private static final int MOST = 20;

    public FiveWay {
        differences = List.copyOf(differences);
    }

    public boolean agrees() {
        return differences.isEmpty();
    }

    static FiveWay of(Session s, int year, String area, boolean stock) {
        List<String> differences = new ArrayList<>();
        String from = " from enrollment_collection where plan_year = ? and area_code = ? and void_entry_id is null";
        // Derby counts different values of one column at a time
        Row counted = s.rows("select count(distinct household_id), sum(persons), sum(fen), count(receipt), count(*)" + from, year, area).get(0);
        long forms = s.rows("select count(distinct form_no)" + from, year, area).get(0).number(1);
        long collections = counted.number(5);
        long persons = collections == 0 ? 0 : counted.number(2);
        long fen = collections == 0 ? 0 : counted.number(3);
        household(s, year, area, differences);
        person(s, year, area, persons, differences);
        money(s, year, area, differences);
        receipt(s, year, area, stock, differences);
        form(s, year, area, differences);
        return new FiveWay(area, counted.number(1), persons, fen, counted.number(4), forms, differences);
    }

    /** Who paid with a form belongs to the household of the form. */
    private static void household(Session s, int year, String area, List<String> differences) {
        s.rows("select c.form_no, p.name from enrollment_collection c join enrollment_member m on m.collection_id = c.id"
                + " join mk_person p on p.id = m.person_id where c.plan_year = ? and c.area_code = ? and c.void_entry_id is null"
                + " and c.household_id is not null and (p.household_id is null or p.household_id <> c.household_id) order by c.id", year, area).stream()
                .limit(MOST).forEach(row -> differences.add(TEXT.get("five.household", text(row, 1), row.text(2))));
    }

    /** As many persons as the forms say. */
    private static void person(Session s, int year, String area, long persons, List<String> differences) {
        s.rows("select c.form_no, c.payer_name, c.persons, count(m.id) from enrollment_collection c left join enrollment_member m"
                + " on m.collection_id = c.id where c.plan_year = ? and c.area_code = ? and c.void_entry_id is null"
                + " group by c.id, c.form_no, c.payer_name, c.persons having count(m.id) <> c.persons order by c.form_no", year, area).stream()
                .limit(MOST).forEach(row -> differences.add(TEXT.get("five.person", text(row, 1), row.text(2), row.number(3), row.number(4))));
    }

    /** The books have what the forms say, and all cash is at the bank. */
    private static void money(Session s, int year, String area, List<String> differences) {
        s.rows("select c.form_no, c.payer_name, c.fen, sum(p.fen) from enrollment_collection c left join enrollment_posting p on p.entry_id = c.entry_id"
                + " and p.book in ('HAND', 'BANK') where c.plan_year = ? and c.area_code = ? and c.void_entry_id is null"
                + " group by c.id, c.form_no, c.payer_name, c.fen having coalesce(sum(p.fen), 0) <> c.fen order by c.form_no", year, area).stream()
                .limit(MOST).forEach(row -> differences.add(TEXT.get("five.money", text(row, 1), row.text(2), Money.ofFen(row.number(3)).format(),
                        Money.ofFen(row.isNull(4) ? 0 : row.number(4)).format())));
        Row hand = s.rows("select sum(fen) from enrollment_posting where plan_year = ? and book = 'HAND' and area_code = ?", year, area).get(0);
        if (!hand.isNull(1) && hand.number(1) != 0) {
            differences.add(TEXT.get("five.hand", Money.ofFen(hand.number(1)).format()));
        }
    }

    /** Every receipt of the village was used for a form of the same sum, is void, or went back. */
    private static void receipt(Session s, int year, String area, boolean stock, List<String> differences) {
        if (!stock) {
            return;
        }
        Row left = s.rows("select count(*), min(serial), max(serial) from mk_serial where kind = ? and state = ? and holder = ?",
                Receipts.KIND.key(), Piece.State.LEFT, area).get(0);
        if (left.number(1) > 0) {
            differences.add(TEXT.get("five.left", left.number(1), left.text(2), left.text(3)));
        }
        s.rows("select c.receipt, c.fen, k.amount_fen from enrollment_collection c left join mk_serial k on k.serial = c.receipt and k.kind = ?"
                + " and k.state = 'USED' where c.plan_year = ? and c.area_code = ? and c.void_entry_id is null and c.receipt is not null"
                + " and (k.amount_fen is null or k.amount_fen <> c.fen) order by c.receipt", Receipts.KIND.key(), year, area).stream().limit(MOST)
                .forEach(row -> differences.add(TEXT.get("five.receipt", row.text(1), Money.ofFen(row.number(2)).format())));
    }

    /** Every collection has a form, and no form stands for two. */
    private static void form(Session s, int year, String area, List<String> differences) {
        s.rows("select payer_name, receipt from enrollment_collection where plan_year = ? and area_code = ? and void_entry_id is null"
                + " and form_no is null order by id", year, area).stream().limit(MOST)
                .forEach(row -> differences.add(TEXT.get("five.no-form", row.text(1), text(row, 2))));
        s.rows("select form_no, count(*) from enrollment_collection where plan_year = ? and area_code = ? and void_entry_id is null"
                + " and form_no is not null group by form_no having count(*) > 1 order by form_no", year, area).stream().limit(MOST)
                .forEach(row -> differences.add(TEXT.get("five.form-twice", row.text(1), row.number(2))));
    }

    private static String text(Row row, int column) {
        return row.isNull(column) ? "" : row.text(column);
    }
}
