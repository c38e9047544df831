package org.minkang.chronic.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.minkang.access.Actor;
import org.minkang.base.Money;
import org.minkang.base.Progress;
import org.minkang.benefit.rules.VisitKind;
import org.minkang.runtime.Imports;
import org.minkang.runtime.Minkang;
import org.minkang.runtime.settle.VisitLoadProfile;
import org.minkang.sheets.CsvWriter;
import org.minkang.sheets.SheetColumn;
import org.minkang.sheets.SheetImport;
import org.minkang.sheets.SheetProfile;
import org.minkang.store.Row;
import org.minkang.store.Store;

/**
 * The visits of this year as the settlement system would hand them over: for those who were certified before, and for some
 * of the others. They are invented, the same for the same day.
 */
final class DemoVisits {

    /** What the sample county pays as special outpatient diseases. */
    private static final Set<String> SPECIAL = Set.of("HEM", "CA", "TX", "ESRD");
    private static final int OTHERS = 1_200;
    private static final int STAY_EACH = 6;
    private static final String[][] LEVELS = {{"L1", "1800"}, {"L2", "5200"}, {"L3", "14000"}};

    private final Minkang minkang;
    private final LocalDate today;
    private final Random random = new Random(20260101);
    private int count;

    DemoVisits(Minkang minkang) {
        this.minkang = minkang;
        this.today = LocalDate.now(minkang.service(Clock.class));
    }

    /** Writes the file, imports and settles it. @return how many visits were entered */
    long load(Actor clerk, Path file, Progress progress) {
        SheetProfile<?, Actor> profile = minkang.service(Imports.class).profiles().stream()
                .filter(p -> p.id().equals(VisitLoadProfile.ID)).findFirst().orElseThrow();
        write(file, profile.columns());
        SheetImport<?, Actor> sheet = new SheetImport<>(profile, clerk, file);
        sheet.check(progress);
        return sheet.apply(progress).created();
    }

    private void write(Path file, List<SheetColumn> columns) {
        try (CsvWriter writer = new CsvWriter(file, columns)) {
            minkang.service(Store.class).read(s -> {
                for (Row row : s.rows("SELECT p.id_number, c.code, c.valid_from FROM chronic_certificate c JOIN mk_person p ON p.id = c.person_id"
                        + " WHERE c.valid_from <= ? AND p.died_on IS NULL AND p.id_number IS NOT NULL ORDER BY c.id", today)) {
                    longTerm(writer, row.text(1), row.text(2), row.day(3));
                }
                for (Row row : s.rows("SELECT id_number FROM mk_person WHERE died_on IS NULL AND id_number IS NOT NULL AND born_on < ?"
                        + " ORDER BY id FETCH FIRST " + OTHERS + " ROWS ONLY", LocalDate.of(today.getYear(), 1, 1))) {
                    other(writer, row.text(1));
                }
                return null;
            });
            writer.finish();
        }
    }

    private void longTerm(CsvWriter writer, String person, String disease, LocalDate from) {
        LocalDate first = from.getYear() < today.getYear() ? LocalDate.of(today.getYear(), 1, 1) : from;
        for (int visits = 1 + random.nextInt(4); visits > 0; visits--) {
            LocalDate day = between(first);
            row(writer, person, (SPECIAL.contains(disease) ? VisitKind.SPECIAL : VisitKind.LONG_TERM).key(), "L1", day, day, disease, amount(220, 0.6));
        }
    }

    private void other(CsvWriter writer, String person) {
        for (int visits = random.nextInt(3); visits > 0; visits--) {
            LocalDate day = between(LocalDate.of(today.getYear(), 1, 1));
            row(writer, person, VisitKind.OUTPATIENT.key(), random.nextBoolean() ? "village" : "L1", day, day, "", amount(105, 0.8));
        }
        if (random.nextInt(STAY_EACH) == 0) {
            String[] level = LEVELS[random.nextInt(LEVELS.length)];
            LocalDate to = between(LocalDate.of(today.getYear(), 1, 1));
            row(writer, person, VisitKind.STAY.key(), level[0], to.minusDays(random.nextInt(9)), to, "", amount(Integer.parseInt(level[1]), 0.9));
        }
    }

    private LocalDate between(LocalDate first) {
        return first.plusDays(random.nextInt(today.getDayOfYear() - first.getDayOfYear() + 1));
    }

    /** Log-normal with this mean. */
    private Money amount(double mean, double sigma) {
        return Money.ofFen(Math.max(100, Math.round(100 * mean * Math.exp(random.nextGaussian() * sigma - sigma * sigma / 2))));
    }

    private void row(CsvWriter writer, String person, String kind, String level, LocalDate from, LocalDate to, String disease, Money cost) {
        writer.row("D" + today.getYear() + String.format("%06d", ++count), person, "", kind, "", level, from, to, disease, cost, "", null, "");
    }
}
