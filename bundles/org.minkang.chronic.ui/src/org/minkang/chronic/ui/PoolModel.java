package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
import org.minkang.casework.QueueRow;
import org.minkang.chronic.Draws;
import org.minkang.chronic.ExpertAccount;
import org.minkang.chronic.ExpertEntry;
import org.minkang.chronic.ExpertFigures;
import org.minkang.chronic.ExpertRow;
import org.minkang.chronic.ExpertSheets;
import org.minkang.chronic.Experts;
import org.minkang.chronic.Recusal;
import org.minkang.chronic.Recusals;
import org.minkang.chronic.Specialty;
import org.minkang.letters.Letter;
import org.minkang.register.Provider;
import org.minkang.register.Providers;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.widgets.PagedTable;

/** The pool of experts without widgets. All of it reads or writes; not on the UI thread. */
final class PoolModel {

    private static final Text TEXT = Text.of(PoolModel.class);

    /** An expert with the figures of the days that are shown. */
    record Line(ExpertRow expert, ExpertFigures.Figures figures) {
    }

    /** What the page needs to know once. */
    record Choices(List<Specialty> specialties, List<ExpertAccount> candidates, List<String> hospitals) {
    }

    private final Desk desk;

    PoolModel(Desk desk) {
        this.desk = desk;
    }

    Choices choices() {
        return desk.get(Store.class).read(s -> new Choices(experts().specialties(s), experts().candidates(s, desk.actor()),
                desk.get(Providers.class).list(s, Provider.Kind.HOSPITAL).stream().map(Provider::name).toList()));
    }

    private Experts experts() {
        return desk.get(Experts.class);
    }

    /** The experts of a specialty, found by the beginning of a name or hospital. */
    PagedTable.Source<Line> lines(String specialty, String text, LocalDate from, LocalDate to) {
        return new PagedTable.Source<>() {

            private Map<Long, ExpertFigures.Figures> figures = Map.of();

            @Override
            public long count() {
                return desk.get(Store.class).read(s -> {
                    figures = desk.get(ExpertFigures.class).of(s, desk.actor(), from, to);
                    return experts().count(s, desk.actor(), specialty, text);
                });
            }

            @Override
            public List<Line> page(int first, int max) {
                List<Line> lines = new ArrayList<>();
                desk.get(Store.class).run(s -> experts().list(s, desk.actor(), specialty, text, first, max).forEach(
                        row -> lines.add(new Line(row, figures.getOrDefault(row.accountId(), ExpertFigures.Figures.NONE)))));
                return lines;
            }
        };
    }

    /** @param row the expert that is changed; null for a new one */
    void save(ExpertRow row, String account, ExpertEntry entry, String reason) {
        desk.get(Store.class).run(s -> {
            if (row == null) {
                experts().add(s, desk.actor(), account, entry);
            } else {
                experts().change(s, desk.actor(), row.id(), row.version(), entry, reason);
            }
        });
    }

    /** Declares that an expert keeps away from a case, or from every case of its person. */
    void recuse(ExpertRow row, String caseNumber, boolean once, String reason) {
        desk.get(Store.class).run(s -> {
            QueueRow found = desk.get(Cases.class).byNumber(s, desk.actor(), caseNumber)
                    .orElseThrow(() -> Refused.of("chronic.case-unknown", TEXT.get("pool.no-case", caseNumber)));
            desk.get(Recusals.class).declareOf(s, desk.actor(), found.caseId(), row.id(),
                    once ? Recusal.Scope.CASE : Recusal.Scope.PERSON, reason);
        });
    }

    /** Draws for the places that stand free. */
    long draw() {
        return desk.get(Store.class).write(s -> desk.get(Draws.class).fill(s, desk.actor()));
    }

    /** @param row the expert whose opinions are printed; null for the sitting of all */
    List<Letter> sheet(ExpertRow row, LocalDate from, LocalDate to) {
        return desk.get(Store.class).read(s -> List.of(row == null
                ? desk.get(ExpertSheets.class).sitting(s, desk.actor(), from, to)
                : desk.get(ExpertSheets.class).of(s, desk.actor(), row.id(), from, to)));
    }

    static String names(List<String> keys, List<Specialty> specialties) {
        return keys.stream().map(key -> specialties.stream().filter(s -> s.key().equals(key)).findFirst()
                .map(s -> s.name().text()).orElse(key)).collect(Collectors.joining(TEXT.get("pool.and")));
    }
}
