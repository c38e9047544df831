package org.minkang.enrollment.ui.village;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minkang.base.Money;
import org.minkang.base.Text;
import org.minkang.enrollment.collect.NewCollection;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.ui.Typed;
import org.minkang.ui.TypedDay;

/** What a household is about to hand over: who is paid for and how much, by whom, with which form and receipt. */
final class PayEntry {

    private static final Text TEXT = Text.of(PayEntry.class);
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,18})$");

    /** A person of the household; amount as it is typed. */
    static final class Line {

        private final MemberRow row;
        private boolean ticked;
        private String amount;

        Line(MemberRow row) {
            this.row = row;
            this.ticked = payable();
            this.amount = payable() ? Money.ofFen(open()).format() : "";
        }

        MemberRow row() {
            return row;
        }

        private long open() {
            return row.due().pays() - row.paid();
        }

        /** Whether anything can be taken for the person at all. */
        boolean payable() {
            return row.state() == MemberState.OPEN && open() > 0;
        }

        boolean ticked() {
            return ticked;
        }

        void tick(boolean on) {
            ticked = on && payable();
        }

        String amount() {
            return amount;
        }

        void amount(String typed) {
            amount = typed;
        }

        /** 0 for what is no amount: the service says what is wrong with it. */
        private long fen() {
            OptionalLong fen = Typed.fen(amount);
            return fen.orElse(0);
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private String number = "";
    private String receipt = "";
    private String form = "";
    private String payer = "";
    private String channel = "";
    private String day;
    private String ground = "";
    private String event = "";

    PayEntry(LocalDate today) {
        day = today.toString();
    }

    /** Another household; receipt, form, channel, day and ground stay as they are. */
    void household(List<MemberRow> rows, String head) {
        lines.clear();
        rows.forEach(row -> lines.add(new Line(row)));
        number = rows.isEmpty() ? "" : rows.get(0).householdNumber();
        payer = head;
    }

    List<Line> lines() {
        return lines;
    }

    boolean payable() {
        return lines.stream().anyMatch(Line::payable);
    }

    /** Number and size of the household. */
    String title() {
        return lines.isEmpty() ? "" : number.isEmpty() ? TEXT.get("entry.alone", lines.get(0).row().name()) : TEXT.get("entry.household", number, lines.size());
    }

    long sum() {
        return lines.stream().filter(Line::ticked).mapToLong(Line::fen).sum();
    }

    String receipt() {
        return receipt;
    }

    void receipt(String typed) {
        receipt = typed.strip();
    }

    String form() {
        return form;
    }

    void form(String typed) {
        form = typed.strip();
    }

    String payer() {
        return payer;
    }

    void payer(String typed) {
        payer = typed.strip();
    }

    String channel() {
        return channel;
    }

    void channel(String key) {
        channel = key;
    }

    String day() {
        return day;
    }

    void day(String typed) {
        day = typed.strip();
    }

    String ground() {
        return ground;
    }

    void ground(String key) {
        ground = key;
    }

    String event() {
        return event;
    }

    void event(String typed) {
        event = typed.strip();
    }

    /** What is to be booked; a day that cannot be read is none, which the service refuses at its place. */
    NewCollection collection(int year) {
        Map<Long, Long> fen = new LinkedHashMap<>();
        lines.stream().filter(Line::ticked).forEach(line -> fen.put(line.row().id(), line.fen()));
        NewCollection collection = NewCollection.of(year, fen, channel, payer, form, receipt, TypedDay.of(day).orElse(null));
        return ground.isEmpty() ? collection : collection.late(ground, TypedDay.of(event).orElse(null));
    }

    /** The household has paid: forms and receipts are used one after the other. */
    void paid() {
        receipt = next(receipt);
        form = next(form);
        event = "";
    }

    /** The number after this one, as wide as it; empty after one that does not end with digits. */
    static String next(String serial) {
        Matcher parts = NUMBERED.matcher(serial);
        if (!parts.matches()) {
            return "";
        }
        String digits = parts.group(2);
        return parts.group(1) + String.format("%0" + digits.length() + "d", Long.parseLong(digits) + 1);
    }
}
