package org.minkang.casework.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Change;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.access.journal.JournalRow;
import org.minkang.base.AreaCode;
import org.minkang.base.Outcome;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.register.Areas;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * The reports of the installed modules: who may see which, for which area, and what leaves the house. Every report is
 * added up again here, so that no module can forget to.
 */
public final class Reports {

    private static final Text TEXT = Text.of(Reports.class);
    private static final String KIND = "report";
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Access access;
    private final Journal journal;
    private final Areas areas;
    private final Supplier<List<Report>> installed;
    private final ReportWriter writer;
    private final Clock clock;

    public Reports(Store store, Access access, Journal journal, Areas areas, Supplier<List<Report>> installed,
            ReportWriter writer, Clock clock) {
        this.store = store;
        this.access = access;
        this.journal = journal;
        this.areas = areas;
        this.installed = installed;
        this.writer = writer;
        this.clock = clock;
    }

    /** The reports the actor may see, in the order of their ids. */
    public List<Report> of(Actor actor) {
        return installed.get().stream().filter(r -> actor.has(r.right())).sorted(Comparator.comparing(Report::id)).toList();
    }

    /** A report by its id. Refused {@code report.unknown} naming those there are. */
    public Report require(Actor actor, String id) {
        return of(actor).stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow(() -> refused("report.unknown",
                id, String.join(", ", of(actor).stream().map(Report::id).toList())));
    }

    /**
     * Makes a report. An area-limited account gets its own area when it asks for a larger one.
     *
     * @throws Refused {@code report.unknown}, {@code report.days}, {@code report.month}, {@code report.no-area},
     *     {@code report.other-area}, or when the right is missing
     */
    public MadeReport make(Session session, Actor actor, String id, ReportQuestion asked) {
        Report report = require(actor, id);
        access.require(session, actor, report.right());
        ReportQuestion question = admitted(session, actor, report, asked);
        FigureSheet sheet = report.make(session, actor, question);
        return new MadeReport(report.id(), report.name().text(), report.purpose().text(), question,
                question.area().isEmpty() ? TEXT.get("report.everywhere") : areas.name(session, question.area()),
                TEXT.get("report.by", actor.displayName(), actor.roleName()), LocalDateTime.now(clock),
                sheet.and(addedUp(sheet)));
    }

    /** Some of the rows behind a figure. */
    public List<ReportRow> rows(Session session, Actor actor, String id, Figure figure, int first, int max) {
        access.require(session, actor, require(actor, id).right());
        List<Long> ids = figure.rows().subList(Math.min(first, figure.rows().size()),
                Math.min(first + max, figure.rows().size()));
        return ids.isEmpty() ? List.of() : figure.source().read(session, actor, ids, false);
    }

    /** Whether a report is due, and who exported it. */
    public ReportStatus status(Session session, Actor actor, String id, ReportQuestion asked) {
        Report report = require(actor, id);
        access.require(session, actor, report.right());
        ReportQuestion question = admitted(session, actor, report, asked);
        List<ReportStatus.Export> exports = journal.of(session, KIND, subject(id, question)).stream()
                .map(row -> new ReportStatus.Export(value(row, "by"), LocalDateTime.ofInstant(row.at(), clock.getZone()),
                        value(row, "file"))).toList();
        return new ReportStatus(report.due(session, question), exports);
    }

    /**
     * Exports a report with the rows behind its figures; the journal keeps who exported what.
     *
     * @param fullReason why the ID numbers are to be in full, which needs the right to see them and leaves a look in the
     *                   journal for every person; null or empty to have them masked
     */
    public Path export(Actor actor, String id, ReportQuestion question, Path file, String fullReason,
            Progress progress) {
        boolean full = fullReason != null && !fullReason.isBlank();
        Path[] written = new Path[1];
        try {
            return store.write(session -> {
                access.require(session, actor, BaseRights.EXPORT_RUN);
                if (full) {
                    access.require(session, actor, BaseRights.PERSONS_VIEW_FULL);
                }
                MadeReport made = make(session, actor, id, question);
                Set<Long> looked = new LinkedHashSet<>();
                long[] rows = new long[1];
                writer.write(made, (source, ids, row) -> details(session, actor, source, ids, full, r -> {
                    rows[0]++;
                    if (r.personId() != 0) {
                        looked.add(r.personId());
                    }
                    row.accept(r);
                }), file, progress);
                written[0] = file;
                journal.record(session, actor, JournalEntry.of("report.exported", KIND, subject(id, made.question()))
                        .reason(full ? fullReason.strip() : "").change("by", null, actor.displayName())
                        .change("file", null, String.valueOf(file.getFileName())).change("rows", null, rows[0])
                        .change("full", null, full));
                if (full) {
                    looked.forEach(person -> journal.look(session, actor, person, fullReason));
                }
                return file;
            });
        } catch (RuntimeException e) {
            discard(written[0]);
            throw e;
        }
    }

    /** What the journal does not know of must not lie about. */
    private static void discard(Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }

    private static void details(Session session, Actor actor, RowSource source, List<Long> ids, boolean full,
            java.util.function.Consumer<ReportRow> to) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            source.read(session, actor, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), full).forEach(to);
        }
    }

    // ---- what may be asked -------------------------------------------------------------------------------------------

    private ReportQuestion admitted(Session session, Actor actor, Report report, ReportQuestion asked) {
        if (asked.to().isBefore(asked.from())) {
            throw refused("report.days", asked.from(), asked.to());
        }
        if (report.span() == Report.Span.MONTH && !asked.isMonth()) {
            throw refused("report.month", report.name().text());
        }
        String own = actor.area().map(AreaCode::digits).orElse("");
        String area = asked.area();
        if (area.isEmpty() || own.startsWith(area)) {
            return asked.in(own);
        }
        if (!area.startsWith(own)) {
            throw refused("report.other-area");
        }
        if (!(AreaCode.parse(area) instanceof Outcome.Done<AreaCode> code)
                || areas.find(session, code.value()).isEmpty()) {
            throw refused("report.no-area", area);
        }
        return asked.in(area);
    }

    // ---- adding up ------------------------------------------------------------------------------------------------------

    /** Every total line against the lines above it, and every figure against its rows. */
    static List<CrossCheck> addedUp(FigureSheet sheet) {
        List<CrossCheck> checks = new ArrayList<>();
        for (FigureTable table : sheet.tables()) {
            Optional<FigureLine> total = table.lines().stream().filter(FigureLine::total).reduce((a, b) -> b);
            for (int i = 0; i < table.columns().size() && total.isPresent(); i++) {
                int column = i;
                if (table.columns().get(i).adds()) {
                    long sum = table.lines().stream().filter(l -> !l.total())
                            .mapToLong(l -> l.figures().get(column).value().longValue()).sum();
                    checks.add(new CrossCheck(TEXT.get("report.check-total", table.title(),
                            table.columns().get(i).heading()), total.get().figures().get(i).value().longValue(), sum));
                }
            }
            long stated = counted(table).mapToLong(f -> f.value().longValue()).sum();
            long distinct = counted(table).mapToLong(f -> new HashSet<>(f.rows()).size()).sum();
            checks.add(new CrossCheck(TEXT.get("report.check-rows", table.title()), stated, distinct));
        }
        return checks;
    }

    private static java.util.stream.Stream<Figure> counted(FigureTable table) {
        return table.lines().stream().flatMap(l -> l.figures().stream()).filter(Figure::counted);
    }

    private static String subject(String id, ReportQuestion q) {
        return id + "/" + q.from() + "/" + q.to() + "/" + q.area();
    }

    private static String value(JournalRow row, String field) {
        return row.changes().stream().filter(c -> c.field().equals(field)).map(Change::after).findFirst().orElse("");
    }

    private static Refused refused(String code, Object... args) {
        return Refused.of(code, TEXT.get(code, args));
    }
}
