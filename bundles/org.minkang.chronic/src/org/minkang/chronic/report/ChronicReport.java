package org.minkang.chronic.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.minkang.base.Bilingual;
import org.minkang.base.Text;
import org.minkang.casework.report.Report;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.chronic.ChronicRules;
import org.minkang.chronic.ReportRules;
import org.minkang.chronic.Rights;
import org.minkang.store.Session;

/** What the module's reports have in common. */
abstract class ChronicReport implements Report {

    static final Text TEXT = Text.of(ChronicReport.class);

    final ReportUses uses;
    final Sources sources;
    private final String key;
    private final Span span;

    ChronicReport(ReportUses uses, String key, Span span) {
        this.uses = uses;
        this.sources = new Sources(uses);
        this.key = key;
        this.span = span;
    }

    @Override
    public String id() {
        return "chronic." + key;
    }

    @Override
    public Bilingual name() {
        return TEXT.both("report." + key);
    }

    @Override
    public Bilingual purpose() {
        return TEXT.both("purpose." + key);
    }

    @Override
    public String right() {
        return Rights.STATISTICS;
    }

    @Override
    public Span span() {
        return span;
    }

    /** Monthly reports are due in the next month, on the day the pack of that day says. */
    @Override
    public Optional<LocalDate> due(Session session, ReportQuestion question) {
        if (span != Span.MONTH) {
            return Optional.empty();
        }
        ReportRules rules = uses.packs.on(session, question.to()).flatMap(p -> p.optional(ChronicRules.class))
                .map(ChronicRules::reports).orElse(ReportRules.USUAL);
        return Optional.of(rules.due(YearMonth.from(question.from()), uses.calendars.of(session)));
    }

    /** Names areas, all of them read at once. */
    UnaryOperator<String> areaNames(Session session, Collection<String> codes) {
        Map<String, String> names = uses.areas.shortNames(session, codes.stream().filter(c -> !c.isEmpty()).toList());
        return code -> Sources.areaName(names, code);
    }
}
