package org.minkang.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.Money;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.enrollment.collect.Collection;
import org.minkang.enrollment.collect.Payments;
import org.minkang.enrollment.money.Book;
import org.minkang.enrollment.money.BooksProof;
import org.minkang.enrollment.money.Refunds;
import org.minkang.enrollment.roll.Member;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.sheets.SheetImport;
import org.minkang.testing.Database;

/**
 * Campaigns in which everything happens at random: households pay, collections are made void, files come in part, twice and
 * reversed, for the dead and for nobody, too much and too little; cash goes to the bank, help is claimed, marks change,
 * refunds are paid and fail. The books balance to the fen after every step. {@code -Dminkang.test.seed} repeats a run.
 */
@ParameterizedClass
@EnumSource
class BooksTest {

    private static final long SEED = Long.getLong("minkang.test.seed", System.nanoTime());
    private static final int STEPS = Integer.getInteger("minkang.test.steps", 150);

    @Parameter
    Database database;
    @TempDir
    Path temp;
    private Bureau bureau;
    private Actor other;
    private final Random random = new Random(SEED);
    private final List<Long> people = new ArrayList<>();
    private final List<Long> collections = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private int receipts;

    @Test
    void theBooksBalanceToTheFenWhateverHappens() {
        for (String pays : List.of("rest", "first")) {
            try (Bureau opened = new Bureau(database, pack -> pack.replace("pays: rest", "pays: " + pays)
                    .replaceAll("premium: \\{persons: \\[\\{(.*?)\\}\\], expect: \\{pays: [0-9]+, ", "premium: {persons: [{$1}], expect: {"))) {
                campaign(opened);
            }
        }
        System.out.println("seed " + SEED + ": " + done);
    }

    private void campaign(Bureau opened) {
        bureau = opened;
        List.of(people, collections, references, lines).forEach(List::clear);
        other = bureau.people.withRoles("fund-clerk", "data-manager");
        for (int i = 0; i < 30; i++) {
            people.addAll(bureau.household(i % 2 == 0 ? Bureau.STONE : Bureau.POOL, 1 + random.nextInt(4)));
        }
        people.forEach(person -> {
            if (random.nextInt(3) == 0) {
                mark(person);
            }
        });
        bureau.opened();
        for (int step = 0; step < STEPS; step++) {
            String what = step();
            done.merge(what, 1, Integer::sum);
            List<String> faults = bureau.store.read(s -> BooksProof.faults(s, Bureau.YEAR));
            assertEquals(List.of(), faults, "seed " + SEED + " step " + step + " " + what);
            Map<Book, Long> sums = bureau.store.read(s -> bureau.ledger.balances(s, Bureau.YEAR));
            assertEquals(0, sums.values().stream().mapToLong(Long::longValue).sum(), "seed " + SEED + " " + sums);
        }
        agree();
    }

    /** The sums of the books are those of the persons. */
    private void agree() {
        Map<Book, Long> sums = bureau.store.read(s -> bureau.ledger.balances(s, Bureau.YEAR));
        long paid = people.stream().mapToLong(person -> bureau.member(person).paid()).sum();
        assertEquals(-sums.get(Book.PREMIUM), paid);
        assertEquals(paid, bureau.store.read(s -> bureau.progress.of(s, bureau.desk, Bureau.YEAR)).whole().paid());
        long claims = bureau.store.read(s -> bureau.cashier.claims(s, bureau.desk, Bureau.YEAR)).values().stream().mapToLong(Long::longValue).sum();
        assertEquals(sums.get(Book.CLAIM), claims);
    }

    private String step() {
        try {
            return switch (random.nextInt(10)) {
                case 0, 1 -> collect();
                case 2 -> makeVoid();
                case 3, 4 -> file();
                case 5 -> deposit();
                case 6 -> help();
                case 7 -> refund();
                case 8 -> fate();
                default -> assign();
            };
        } catch (Refused refused) {
            return "refused " + refused.problems().get(0).code();
        }
    }

    private long any() {
        return people.get(random.nextInt(people.size()));
    }

    private void mark(long person) {
        String kind = List.of("low-income", "extreme-poverty", "monitored").get(random.nextInt(3));
        try {
            bureau.store.run(s -> bureau.persons.addMark(s, bureau.setUp, person, kind, Period.from(LocalDate.of(2026, 1, 1)), "民政名单"));
        } catch (Refused overlapping) {
            // has it already
        }
    }

    private String collect() {
        Map<Long, Long> fen = new HashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Member member = bureau.member(any());
            long due = member.due().pays() - member.paid();
            fen.put(member.id(), due + (random.nextInt(5) == 0 ? random.nextInt(20_000) - 3_000 : 0));
        }
        collections.add(bureau.take(bureau.collector, fen, String.format("R%05d", ++receipts)).id());
        return "collected";
    }

    private String makeVoid() {
        if (collections.isEmpty()) {
            return "nothing";
        }
        long id = collections.get(random.nextInt(collections.size()));
        bureau.store.run(s -> bureau.collecting.makeVoid(s, bureau.collector, id, s.require(Collection.class, id).version(), bureau.clock.today(), "写错"));
        return "void";
    }

    private String file() {
        List<String> rows = new ArrayList<>(List.of("流水号,身份证号,姓名,金额,缴费日期,原流水号"));
        for (int i = random.nextInt(5); i >= 0; i--) {
            if (!lines.isEmpty() && random.nextInt(4) == 0) {
                rows.add(lines.get(random.nextInt(lines.size())));
                continue;
            }
            String reference = "T" + references.size();
            references.add(reference);
            if (!lines.isEmpty() && random.nextInt(5) == 0) {
                String[] taken = lines.get(random.nextInt(lines.size())).split(",", -1);
                rows.add(reference + "," + taken[1] + "," + taken[2] + ",-" + taken[3].replace("-", "") + ",2026-11-02," + taken[0]);
                continue;
            }
            long person = any();
            String number = random.nextInt(6) == 0 ? "431099196005011" + random.nextInt(999)
                    : bureau.store.read(s -> bureau.persons.require(s, person).number().orElseThrow().text());
            long fen = random.nextInt(3) == 0 ? 1 + random.nextInt(60_000) : Math.max(1, bureau.member(person).due().pays());
            String line = reference + "," + number + ",李某某," + Money.ofFen(fen) + ",2026-11-0" + (1 + random.nextInt(2)) + ",";
            lines.add(line);
            rows.add(line);
        }
        Path file = temp.resolve("pay-" + references.size() + "-" + random.nextInt() + ".csv");
        try {
            Files.write(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SheetImport<?, Actor> sheet = new SheetImport<>(bureau.paymentProfile.about(Bureau.YEAR + "/tax"), bureau.cashierActor, file);
        sheet.check(Progress.NONE);
        sheet.apply(Progress.NONE);
        return "file";
    }

    private String deposit() {
        Map<String, Long> hand = bureau.store.read(s -> bureau.ledger.byArea(s, Bureau.YEAR, Book.HAND));
        for (Map.Entry<String, Long> village : hand.entrySet()) {
            long fen = random.nextBoolean() ? village.getValue() : 1 + random.nextInt(village.getValue().intValue());
            bureau.store.run(s -> bureau.cashier.deposit(s, bureau.cashierActor, Bureau.YEAR, village.getKey(), fen, bureau.clock.today(), ""));
        }
        if (random.nextInt(3) == 0) {
            bureau.store.run(s -> bureau.cashier.toFund(s, bureau.cashierActor, Bureau.YEAR, 1 + random.nextInt(500_000), bureau.clock.today(), ""));
        }
        return "deposit";
    }

    private String help() {
        int changed = bureau.store.write(s -> bureau.cashier.claimHelp(s, bureau.cashierActor, Bureau.YEAR, bureau.clock.today()));
        bureau.store.read(s -> bureau.cashier.claims(s, bureau.desk, Bureau.YEAR)).forEach((payer, fen) -> {
            if (fen > 0 && random.nextBoolean()) {
                bureau.store.run(s -> bureau.cashier.helpPaid(s, bureau.cashierActor, Bureau.YEAR, payer, fen, bureau.clock.today(), ""));
            }
        });
        return changed > 0 ? "help" : "help unchanged";
    }

    private String refund() {
        long batch = bureau.store.write(s -> bureau.refunds.make(s, bureau.cashierActor, Bureau.YEAR, ""));
        if (random.nextInt(4) == 0) {
            bureau.store.run(s -> bureau.refunds.drop(s, bureau.cashierActor, batch, "重做"));
            return "refund dropped";
        }
        bureau.store.run(s -> bureau.refunds.release(s, other, batch, bureau.clock.today()));
        for (Refunds.Refund refund : bureau.store.read(s -> bureau.refunds.of(s, other, batch, 0, 100))) {
            if (random.nextInt(4) == 0) {
                bureau.store.run(s -> bureau.refunds.failed(s, other, refund.id(), bureau.clock.today(), "账户不存在"));
            }
        }
        return "refund";
    }

    /** Somebody turns out to be dead, or after all not; what was paid is released; marks come and the roll is assessed anew. */
    private String fate() {
        Member member = bureau.member(any());
        int version = member.version();
        if (random.nextInt(3) == 0) {
            mark(member.personId());
            bureau.assessing.all(bureau.desk, Bureau.YEAR, Progress.NONE);
            return "assessed";
        }
        bureau.store.run(s -> bureau.members.because(s, bureau.collector, member.id(), version, random.nextBoolean() ? "dead" : "will-pay", "核实"));
        if (bureau.member(member.personId()).state() == MemberState.EXEMPT) {
            bureau.store.run(s -> bureau.cashier.release(s, bureau.cashierActor, member.id(), bureau.clock.today(), "已死亡"));
        }
        return "fate";
    }

    private String assign() {
        List<Payments.Open> unclear = bureau.store.read(s -> bureau.payments.page(s, bureau.desk, Bureau.YEAR, Payments.Outcome.UNCLEAR, 0, 10));
        if (unclear.isEmpty()) {
            return "nothing";
        }
        long member = bureau.member(any()).id();
        bureau.store.run(s -> bureau.payments.assign(s, bureau.cashierActor, unclear.get(0).id(), member, bureau.clock.today(), "电话核实"));
        return "assigned";
    }
}
