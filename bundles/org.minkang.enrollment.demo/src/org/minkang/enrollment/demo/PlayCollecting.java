package org.minkang.enrollment.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.minkang.access.Actor;
import org.minkang.base.Money;
import org.minkang.base.Progress;
import org.minkang.enrollment.EnrollmentOffice;
import org.minkang.enrollment.collect.NewCollection;
import org.minkang.enrollment.collect.Receipts;
import org.minkang.enrollment.progress.VillageCount;
import org.minkang.enrollment.roll.MemberFilter;
import org.minkang.enrollment.roll.MemberRow;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.sheets.SheetImport;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * Households pay: six of ten online, so that the tax office sends files, a third in cash to the village, some not at all. The
 * files have payments that come again, come in part, are for nobody and for the dead, and are taken back.
 */
final class PlayCollecting {

    private static final int FILES = 3;

    private final Store store;
    private final EnrollmentOffice office;
    private final PlayStaff staff;
    private final int year;
    private final LocalDate opens;
    private final int days;
    private final Path out;
    private final Random random;
    private final Progress progress;
    private final List<List<String>> files = new ArrayList<>();
    private long receipts;
    private long references;

    PlayCollecting(Store store, EnrollmentOffice office, PlayStaff staff, int year, LocalDate opens, LocalDate closes, Path out, long seed,
            Progress progress) {
        this.store = store;
        this.office = office;
        this.staff = staff;
        this.year = year;
        this.opens = opens;
        this.days = (int) ChronoUnit.DAYS.between(opens, closes) + 1;
        this.out = out;
        this.random = new Random(seed);
        this.progress = progress;
        for (int i = 0; i < FILES; i++) {
            files.add(new ArrayList<>());
        }
    }

    /** What came in altogether. */
    Money run() {
        List<VillageCount> villages = store.read(s -> office.progress().of(s, staff.desk(), year)).villages();
        long households = store.read(s -> s.rows("select count(*) from mk_household").get(0).number(1));
        store.run(s -> {
            for (long from = 1; from <= households; from += Receipts.KIND.most()) {
                office.receipts().receive(s, staff.collector(), receipt(from), receipt(Math.min(households, from + Receipts.KIND.most() - 1)), opens, "");
            }
        });
        progress.begin("villages", villages.size());
        for (int i = 0; i < villages.size(); i++) {
            village(villages.get(i).area());
            progress.check();
            progress.step(i + 1);
        }
        for (int i = 0; i < FILES; i++) {
            pay(i);
        }
        return Money.ofFen(store.read(s -> office.progress().of(s, staff.desk(), year)).whole().paid());
    }

    private void village(String area) {
        Map<Long, List<MemberRow>> households = new LinkedHashMap<>();
        store.read(s -> office.members().page(s, staff.collector(), MemberFilter.of(year, area), 0, Integer.MAX_VALUE)).stream()
                .filter(row -> row.area().equals(area)).forEach(row -> households.computeIfAbsent(row.householdId(), id -> new ArrayList<>()).add(row));
        List<NewCollection> cash = new ArrayList<>();
        List<MemberRow> online = new ArrayList<>();
        households.forEach((household, persons) -> {
            int way = random.nextInt(100);
            List<MemberRow> open = persons.stream().filter(row -> row.state() == MemberState.OPEN).toList();
            if (way < 62) {
                online.addAll(open);
                persons.stream().filter(row -> row.state() == MemberState.EXEMPT && random.nextInt(20) == 0).forEach(online::add);
            } else if (way < 96 && !open.isEmpty()) {
                Map<Long, Long> fen = new LinkedHashMap<>();
                open.forEach(row -> fen.put(row.id(), row.due().pays()));
                cash.add(NewCollection.of(year, fen, "cash", persons.get(0).name(), "B" + (receipts + 1), receipt(++receipts), day()));
            }
        });
        store.run(s -> {
            if (!cash.isEmpty()) {
                office.receipts().handOver(s, staff.collector(), cash.get(0).receipt(), receipt(receipts), "", area, opens, "");
            }
            office.collecting().takeAll(s, staff.collector(), year, cash, area);
            online.forEach(row -> line(s, row));
        });
    }

    private static String receipt(long number) {
        return String.format("%09d", number);
    }

    private LocalDate day() {
        return opens.plusDays(random.nextInt(days));
    }

    private void line(Session s, MemberRow row) {
        String number = s.rows("select id_number from mk_person where id = ?", row.personId()).get(0).text(1);
        if (number == null) {
            return;
        }
        int odd = random.nextInt(2_000);
        long fen = odd == 0 ? row.due().pays() / 2 : odd == 1 ? row.due().pays() * 2 : Math.max(row.due().pays(), 100);
        String name = row.name();
        int file = random.nextInt(FILES);
        String line = reference() + "," + (odd == 2 ? "431098199001010017" : number) + "," + name + "," + Money.ofFen(fen) + "," + day() + "," + name + ",";
        files.get(file).add(line);
        if (odd < 20 && odd > 15) {
            // the same payment comes with the next file again
            files.get((file + 1) % FILES).add(line);
        } else if (odd < 30 && odd > 26) {
            files.get(FILES - 1).add(reference() + "," + number + "," + name + ",-" + Money.ofFen(fen) + "," + day() + "," + name + "," + line.split(",")[0]);
        }
    }

    private String reference() {
        return String.format("SW%012d", ++references);
    }

    private void pay(int number) {
        Path file = out.resolve("tax-" + (number + 1) + ".csv");
        try {
            Files.createDirectories(out);
            try (BufferedWriter to = Files.newBufferedWriter(file)) {
                to.write("流水号,身份证号,姓名,金额,缴费日期,缴款人,原流水号\n");
                for (String line : sorted(files.get(number))) {
                    to.write(line + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SheetImport<?, Actor> sheet = new SheetImport<>(office.paymentProfile().about(year + "/tax"), staff.cashier(), file);
        sheet.check(progress);
        sheet.apply(progress);
    }

    /** What takes a payment back stands behind all others. */
    private static List<String> sorted(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines.stream().filter(line -> !line.contains(",-")).toList());
        lines.stream().filter(line -> line.contains(",-")).forEach(sorted::add);
        return sorted;
    }
}
