package org.minkang.ui.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.minkang.base.AreaCode;
import org.minkang.base.Progress;
import org.minkang.casework.report.Figure;
import org.minkang.casework.report.MadeReport;
import org.minkang.casework.report.Report;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.casework.report.ReportRow;
import org.minkang.casework.report.ReportStatus;
import org.minkang.casework.report.Reports;
import org.minkang.policy.PolicyPack;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Area;
import org.minkang.register.Areas;
import org.minkang.store.Store;
import org.minkang.ui.Desk;

/** What the reports page reads and has done, without widgets. */
final class ReportsModel {

    /** Periods people ask for every day. */
    enum Usual {
        THIS_YEAR, LAST_YEAR, THIS_MONTH, LAST_MONTH
    }

    /** A report with where it stands. */
    record Shown(MadeReport report, ReportStatus status) {
    }

    /** An area to choose. */
    record AreaChoice(String code, String name) {
    }

    private final Desk desk;
    private final Reports reports;

    ReportsModel(Desk desk) {
        this.desk = desk;
        this.reports = desk.get(Reports.class);
    }

    List<Report> reports() {
        return reports.of(desk.actor());
    }

    ReportQuestion usual(Report report) {
        return ReportQuestion.usual(report.span(), desk.today());
    }

    ReportQuestion period(Usual usual) {
        LocalDate today = desk.today();
        return switch (usual) {
            case THIS_YEAR -> ReportQuestion.of(today.withDayOfYear(1), today);
            case LAST_YEAR -> ReportQuestion.of(today.withDayOfYear(1).minusYears(1), today.withDayOfYear(1).minusDays(1));
            case THIS_MONTH -> ReportQuestion.of(YearMonth.from(today));
            case LAST_MONTH -> ReportQuestion.of(YearMonth.from(today).minusMonths(1));
        };
    }

    /** The areas directly below the person's own, or below the county. */
    List<AreaChoice> areas() {
        return desk.get(Store.class).read(session -> {
            AreaCode above = desk.actor().area()
                    .or(() -> desk.get(PolicyPacks.class).on(session, desk.today()).map(PolicyPack::area)).orElse(null);
            List<AreaChoice> choices = new ArrayList<>();
            if (above != null) {
                for (Area area : desk.get(Areas.class).children(session, above)) {
                    choices.add(new AreaChoice(area.code().digits(), area.name()));
                }
            }
            return choices;
        });
    }

    Shown make(Report report, ReportQuestion question, Progress progress) {
        return desk.get(Store.class).read(session -> {
            session.watch(progress);
            return new Shown(reports.make(session, desk.actor(), report.id(), question),
                    reports.status(session, desk.actor(), report.id(), question));
        });
    }

    List<ReportRow> rows(String report, Figure figure, int first, int max) {
        return desk.get(Store.class).read(
                session -> reports.rows(session, desk.actor(), report, figure, first, max));
    }

    Path export(MadeReport report, Path file, String fullReason, Progress progress) {
        return reports.export(desk.actor(), report.id(), report.question(), file, fullReason, progress);
    }

    /** The paper, to be looked at and printed. */
    byte[] paper(MadeReport report, Progress progress) throws IOException {
        Path file = Files.createTempFile("minkang", ".pdf");
        try {
            export(report, file, null, progress);
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
