package org.minkang.runtime.settle;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minkang.base.Money;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.benefit.settle.Claim;
import org.minkang.benefit.settle.Settled;
import org.minkang.benefit.settle.YearSettler;
import org.minkang.letters.Letters;

/**
 * Settles a file of visits under packs from files, without a database: how a county checks the program against its own
 * figures. All visits of a person's year must be in the file, since later ones depend on earlier ones.
 */
public final class SettleFiles {

    private static final Text TEXT = Text.of(PackSet.class);

    private final Letters letters;
    private final Clock clock;

    public SettleFiles(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * What to settle.
     *
     * @param packs        versions of one pack
     * @param visits       the file of visits
     * @param persons      file of persons; may be null
     * @param marks        file of marks; may be null
     * @param certificates file of certificates; may be null
     * @param opening      file of what was used before the first visit; may be null
     * @param results      where the results go: {@code .csv} or {@code .xlsx}
     * @param explain      folder for a sheet of each visit; null when none are wanted
     * @param asWorkbooks whether the sheets are workbooks and not PDF
     */
    public record Order(List<Path> packs, Path visits, Path persons, Path marks, Path certificates, Path opening, Path results,
            Path explain, boolean asWorkbooks) {
    }

    /** What was settled: visits, those that are open, what was paid. */
    public record Done(int visits, int open, Money paid) {
    }

    /** @throws org.minkang.base.Refused with the places of all problems; nothing is written then */
    public Done settle(Order order, Progress progress) {
        PackSet packs = PackSet.read(order.packs());
        SettleInput input = new SettleInput(packs, progress);
        read(order, input);
        WhyPapers papers = order.explain() == null ? null : new WhyPapers(letters, packs, order.explain(),
                order.asWorkbooks() ? WhyPapers.Kind.XLSX : WhyPapers.Kind.PDF, LocalDateTime.now(clock));
        progress.begin(TEXT.get("settle.settling"), input.count());
        try (ResultFile results = new ResultFile(order.results(), packs, LocalDateTime.now(clock))) {
            YearSettler settler = new YearSettler(packs::rulesOn).openingWith(input::open);
            int visits = 0;
            int open = 0;
            Money paid = Money.ZERO;
            for (List<Claim> circle : input.circles()) {
                for (Settled one : settler.settle(circle, papers != null).settled()) {
                    progress.check();
                    results.add(one);
                    if (papers != null) {
                        papers.write(one);
                    }
                    open += one.settlement().isOpen() ? 1 : 0;
                    paid = paid.plus(Money.ofFen(one.settlement().paid()));
                    progress.step(++visits);
                }
            }
            results.finish();
            return new Done(visits, open, paid);
        }
    }

    private static void read(Order order, SettleInput input) {
        Optional.ofNullable(order.persons()).ifPresent(input::persons);
        Optional.ofNullable(order.marks()).ifPresent(input::marks);
        Optional.ofNullable(order.certificates()).ifPresent(input::certificates);
        Optional.ofNullable(order.opening()).ifPresent(input::opening);
        input.visits(order.visits());
        input.requirePersons();
    }
}
