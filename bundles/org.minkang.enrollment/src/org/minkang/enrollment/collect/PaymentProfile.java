package org.minkang.enrollment.collect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.base.Bilingual;
import org.minkang.base.Money;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.enrollment.EnrollmentModule;
import org.minkang.enrollment.Rights;
import org.minkang.enrollment.collect.Payments.Booked;
import org.minkang.enrollment.collect.Payments.Line;
import org.minkang.enrollment.collect.Payments.Outcome;
import org.minkang.sheets.ApplyReport;
import org.minkang.sheets.CheckContext;
import org.minkang.sheets.RowProblems;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetEntry;
import org.minkang.sheets.SheetProfile;
import org.minkang.sheets.SheetRow;
import org.minkang.store.Store;

/** A payment file of a bank or of the tax office. */
public class PaymentProfile implements SheetProfile<Line, Actor> {

    /** The id of the profile. */
    public static final String ID = "enrollment.payments";

    private static final Text TEXT = Text.of(EnrollmentModule.class);
    private static final int PORTION = 2_000;

    private final Store store;
    private final Access access;
    private final Payments payments;
    private final int year;
    private final String channel;

    public PaymentProfile(Store store, Access access, Payments payments) {
        this(store, access, payments, 0, "");
    }

    /** The same under another class, as a component is. */
    protected PaymentProfile(PaymentProfile other) {
        this(other.store, other.access, other.payments, other.year, other.channel);
    }

    private PaymentProfile(Store store, Access access, Payments payments, int year, String channel) {
        this.store = store;
        this.access = access;
        this.payments = payments;
        this.year = year;
        this.channel = channel;
    }

    /** @param about year and channel: {@code 2027/tax} */
    @Override
    public PaymentProfile about(String about) {
        String[] parts = about.split("/");
        return new PaymentProfile(store, access, payments, Integer.parseInt(parts[0]), parts[1]);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("profile.payments");
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(SheetColumn.text("reference", "流水号", "Reference", "交易流水号", "电子税票号", "税票号码", "凭证号").needed().wide(24),
                SheetColumn.text("number", "身份证号", "ID number", "参保人身份证号", "身份证号码", "公民身份号码", "证件号码").needed().wide(21),
                SheetColumn.text("name", "姓名", "Name", "参保人姓名", "参保人").wide(10),
                SheetColumn.money("amount", "金额", "Amount", "缴费金额", "实缴金额", "交易金额").needed(),
                SheetColumn.day("on", "缴费日期", "Date", "交易日期", "入库日期", "日期").needed(),
                SheetColumn.text("payer", "缴款人", "Payer", "付款人", "缴费人").wide(10),
                SheetColumn.text("reverses", "原流水号", "Reverses", "冲正原流水号", "被冲流水号").wide(24));
    }

    @Override
    public Line read(SheetRow row, RowProblems problems) {
        long fen = row.money("amount").map(Money::fen).orElse(0L);
        LocalDate on = row.day("on").orElse(null);
        String reference = row.text("reference");
        if (reference.length() > 60) {
            problems.error("reference", "enrollment.reference", TEXT.get("enrollment.reference"));
        }
        if (fen == 0 && !problems.badAt("amount")) {
            problems.error("amount", "enrollment.zero", TEXT.get("enrollment.zero"));
        }
        if (fen < 0 && row.text("reverses").isEmpty()) {
            problems.error("reverses", "enrollment.reverses-what", TEXT.get("enrollment.reverses-what"));
        }
        return problems.bad() || on == null ? null
                : new Line(row.row(), reference, row.text("number"), row.text("name"), row.text("payer"), fen, on, row.text("reverses"));
    }

    @Override
    public void check(Actor caller, List<SheetEntry<Line>> chunk, CheckContext context) {
        Map<String, KnownPayment> known = store.read(s -> {
            access.require(s, caller, Rights.MONEY);
            return payments.known(s, year, channel,
                    chunk.stream().flatMap(e -> Stream.of(e.value().reference(), e.value().reverses())).distinct().toList());
        });
        Seen seen = context.attachment(Seen.class, () -> new Seen(new HashMap<>()));
        for (SheetEntry<Line> entry : chunk) {
            Line line = entry.value();
            KnownPayment before = known.getOrDefault(line.reference(), seen.payments().get(line.reference()));
            OptionalInt first = context.sameAs("reference", line.reference(), entry.row());
            if (before == null) {
                if (line.fen() >= 0 || reverses(entry, known, seen)) {
                    seen.payments().put(line.reference(), KnownPayment.of(line));
                }
            } else if (!before.same(line)) {
                entry.error("reference", "enrollment.again-other", TEXT.get("enrollment.again-other", line.reference()));
            } else {
                entry.note("reference", "enrollment.again", known.containsKey(line.reference()) ? TEXT.get("enrollment.again")
                        : TEXT.get("enrollment.again-row", first.orElse(entry.row())));
            }
        }
    }

    /** Whether there is a payment that a line can take back; from then on it is taken back. */
    private static boolean reverses(SheetEntry<Line> entry, Map<String, KnownPayment> known, Seen seen) {
        Line line = entry.value();
        KnownPayment paid = seen.payments().getOrDefault(line.reverses(), known.get(line.reverses()));
        if (paid == null) {
            entry.error("reverses", "enrollment.reverses", TEXT.get("enrollment.reverses", entry.row(), line.reverses()));
        } else if (paid.fen() != -line.fen() || paid.reversed()) {
            entry.error("reverses", "enrollment.reverses-sum", TEXT.get("enrollment.reverses-sum", entry.row(), line.reverses()));
        } else {
            seen.payments().put(line.reverses(), paid.takenBack());
        }
        return entry.good();
    }

    /** The payments of the file so far, by reference. */
    private record Seen(Map<String, KnownPayment> payments) {
    }

    @Override
    public ApplyReport apply(Actor caller, String fileName, Iterable<SheetEntry<Line>> good, Progress progress) {
        if (year == 0) {
            throw Refused.of("enrollment.which-channel", TEXT.get("enrollment.which-channel"));
        }
        return store.write(s -> {
            Booked done = new Booked(new EnumMap<>(Outcome.class));
            long rows = 0;
            List<Line> portion = new ArrayList<>();
            for (Iterator<SheetEntry<Line>> lines = good.iterator(); lines.hasNext();) {
                portion.add(lines.next().value());
                rows++;
                if (portion.size() == PORTION || !lines.hasNext()) {
                    payments.book(s, caller, year, channel, fileName, portion, done);
                    portion.clear();
                }
            }
            long booked = done.outcomes().values().stream().mapToLong(Integer::longValue).sum();
            int enrolled = done.outcomes().getOrDefault(Outcome.PAID, 0);
            return new ApplyReport(enrolled, booked - enrolled, rows - booked, List.of());
        });
    }

    @Override
    public String kindLabel(String kind) {
        return TEXT.get("kind." + kind);
    }
}
