package org.minkang.chronic.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.minkang.access.Accounts;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalReport;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.Cases;
import org.minkang.chronic.ApplicationProfile;
import org.minkang.chronic.Certificates;
import org.minkang.chronic.Certification;
import org.minkang.chronic.ChronicLetters;
import org.minkang.chronic.ChronicReport;
import org.minkang.chronic.EarlierProfile;
import org.minkang.chronic.SamplePack;
import org.minkang.chronic.Statistics;
import org.minkang.cli.CommandLineTool;
import org.minkang.cli.Console;
import org.minkang.letters.Letters;
import org.minkang.runtime.FirstStart;
import org.minkang.runtime.Minkang;
import org.minkang.runtime.RegisterFiles;
import org.minkang.sheets.SheetCheck;
import org.minkang.sheets.SheetImport;
import org.minkang.store.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code demo}: an invented county from an empty database to printed certificates, by the same
 * services and under the same rules as real work.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final Text TEXT = Text.of(DemoCommand.class);

    /** What it works with. */
    record Uses(Minkang minkang, Certification certification, ApplicationProfile profile, EarlierProfile earlier, Certificates certificates,
            ChronicLetters chronicLetters, Statistics statistics) {
    }

    private final Uses uses;
    private final Store store;
    private final Clock clock;

    @Mixin
    private Console console;
    @Option(names = "--workbooks", required = true, paramLabel = "FOLDER")
    private Path workbooks;
    @Option(names = "--out", required = true, paramLabel = "FOLDER")
    private Path out;

    DemoCommand(Uses uses) {
        this.uses = uses;
        this.store = uses.minkang().service(Store.class);
        this.clock = uses.minkang().service(Clock.class);
    }

    @Override
    public Integer call() {
        FirstStart start = uses.minkang().service(FirstStart.class);
        if (!start.isNeeded()) {
            throw Refused.of("demo.not-empty", TEXT.get("demo.not-empty"));
        }
        makeFolder();
        Actor admin = DemoStaff.administrator(start);
        start.county(admin, SamplePack.FILE_NAME, SamplePack.text());
        DemoStaff staff = DemoStaff.hire(uses.minkang().service(Accounts.class), admin);
        RegisterFiles.Loaded register = uses.minkang().service(RegisterFiles.class).load(staff.data(), workbooks,
                console.progress());
        say("demo.register", register.persons(), register.households(), register.providers());
        takeOver(staff.desk());
        importAll(staff.clerk());
        DemoPapers papers = new DemoPapers(store, uses.certificates(), uses.chronicLetters(),
                uses.minkang().service(Letters.class), clock, out, console.progress());
        work(staff, papers);
        long certificates = papers.writeCertificates(staff.desk());
        say("demo.visits", new DemoVisits(uses.minkang()).load(staff.clerk(), out.resolve("visits.csv"), console.progress()));
        return conclude(staff, papers, certificates);
    }

    private void makeFolder() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw Refused.of("demo.out", TEXT.get("demo.out", out), e);
        }
    }

    /** People who were certified before: their second application for the same disease is a fault to be found. */
    private void takeOver(Actor desk) {
        SheetImport<?, Actor> sheet = new SheetImport<>(uses.earlier(), desk, workbooks.resolve("certified.csv"));
        SheetCheck check = sheet.check(console.progress());
        sheet.apply(console.progress());
        say("demo.taken-over", check.good());
    }

    private void importAll(Actor clerk) {
        long rows = 0;
        long good = 0;
        for (Path file : applicationFiles()) {
            SheetImport<?, Actor> sheet = new SheetImport<>(uses.profile(), clerk, file);
            SheetCheck check = sheet.check(console.progress());
            if (check.bad() > 0) {
                sheet.saveRejected(out.resolve("rejected-" + withoutEnding(file) + ".xlsx"));
            }
            sheet.apply(console.progress());
            rows += check.rows();
            good += check.good();
        }
        say("demo.imported", rows, good, rows - good);
    }

    private List<Path> applicationFiles() {
        try (Stream<Path> files = Files.list(workbooks.resolve("applications"))) {
            return files.filter(f -> !f.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw Refused.of("demo.workbooks", TEXT.get("demo.workbooks", workbooks), e);
        }
    }

    private static String withoutEnding(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private void work(DemoStaff staff, DemoPapers papers) {
        DemoWork work = new DemoWork(store, uses.minkang().service(Cases.class), uses.certification(), workbooks,
                clock, console.progress());
        List<Long> asked = new ArrayList<>();
        work.review(staff, (s, caseId) -> {
            s.flush();
            papers.notice(s, staff.reviewer(), caseId);
            asked.add(caseId);
        });
        papers.writeNotices();
        say("demo.reviewed", asked.size());
        work.supplements(staff, asked);
        work.opinions(staff);
        work.approve(staff);
        work.issue(staff);
    }

    private int conclude(DemoStaff staff, DemoPapers papers, long certificates) {
        LocalDate today = LocalDate.now(clock);
        ChronicReport report = store.read(s ->
                uses.statistics().of(s, staff.desk(), LocalDate.of(2000, 1, 1), today, null));
        papers.writeStatistics(staff.desk(), report);
        papers.writeRefusals(staff.reviewer(), refusedCases());
        JournalReport journal = uses.minkang().service(Journal.class).verify(store, console.progress());
        var applications = report.applications();
        long certified = applications.certified() + applications.partly();
        say("demo.decided", certified, applications.partly(), applications.refused(), certificates);
        say("demo.journal", journal.entries(), journal.intact() ? TEXT.get("demo.yes") : TEXT.get("demo.no"));
        say("demo.written", out.toAbsolutePath());
        console.out().printf("{\"applications\":%d,\"supplement\":%d,\"refused\":%d,\"certified\":%d,"
                + "\"certificates\":%d,\"journalEntries\":%d,\"journalVerified\":%b}%n", applications.total(),
                report.supplementAsked(), applications.refused(), certified, certificates, journal.entries(),
                journal.intact());
        return journal.intact() ? CommandLineTool.OK : CommandLineTool.REFUSED;
    }

    private List<Long> refusedCases() {
        return store.read(s -> s.rows("""
                SELECT DISTINCT a.case_id FROM chronic_application a
                JOIN chronic_application_disease d ON d.application_id = a.id
                WHERE d.outcome = 'REFUSED' ORDER BY a.case_id""").stream().map(row -> row.number(1)).toList());
    }

    private void say(String key, Object... args) {
        console.out().println(TEXT.get(key, args));
        console.out().flush();
    }
}
