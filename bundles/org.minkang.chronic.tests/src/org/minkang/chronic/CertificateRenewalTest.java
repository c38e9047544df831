package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.base.Period;
import org.minkang.base.Cancelled;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.chronic.CertificateLists.Filter;
import org.minkang.chronic.CertificateLists.View;
import org.minkang.letters.Letter;
import org.minkang.register.NewProvider;
import org.minkang.register.Provider;
import org.minkang.testing.Database;

/** Certificates whose time ends: reminded of, renewed, used at fixed places, sent on in national codes. */
@ParameterizedClass
@EnumSource
class CertificateRenewalTest {

    /** 60 days before it the window opens: on 1 March 2026. */
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    @Parameter
    Database database;
    @TempDir
    Path folder;
    private County county;

    @BeforeEach
    void open() {
        county = County.of(database);
    }

    private CertificateRow held(String disease, LocalDate last) {
        long person = county.person();
        county.store.run(s -> county.certificates.takeOver(s, county.desk, county.packs.require(s, County.TODAY),
                List.of(new EarlierCertificate(person, disease, "R" + person, new Period(LocalDate.of(2023, 5, 1), last))),
                "旧册"));
        return row("R" + person);
    }

    private CertificateRow row(String number) {
        return county.store.read(s -> county.certificates.byNumber(s, county.desk, number)).orElseThrow();
    }

    private boolean listed(View view, CertificateRow c) {
        return county.store.read(s -> county.room.lists().count(s, county.desk, Filter.of(view).text(c.number()))) == 1;
    }

    private Certificate renewed(CertificateRow c, LocalDate approvedOn) {
        Accepted accepted = county.accept(county.application(c.personId(), c.code()));
        county.reviewAll(accepted.caseId());
        county.opinionYes(county.expertA, accepted.caseId());
        county.opinionYes(county.expertB, accepted.caseId());
        county.clock.set(approvedOn);
        county.approveAsJudged(accepted.caseId());
        return county.issue(county.desk, accepted.caseId()).get(0);
    }

    @Test
    void theWindowOpensSixtyDaysBeforeTheLastDay() {
        CertificateRow c = held("HTN", LAST.plusDays(2));
        Refused early = assertThrows(Refused.class, () -> county.accept(county.application(c.personId(), "HTN")));
        assertTrue(early.has("chronic.already-certified"));
        assertTrue(early.getMessage().contains("2026-03-03"), early.getMessage());
        assertFalse(listed(View.TO_RENEW, c));
        county.clock.set(County.TODAY.plusDays(1));
        assertTrue(listed(View.TO_RENEW, c));
        county.accept(county.application(c.personId(), "HTN"));
        assertFalse(listed(View.TO_RENEW, c), "it has been applied for");
    }

    @Test
    void theNextOneBeginsTheDayAfterAndOnlyOneCountsOnAnyDay() {
        CertificateRow c = held("HTN", LAST);
        Certificate next = renewed(c, LocalDate.of(2026, 3, 10));
        assertEquals(new Period(LAST.plusDays(1), LocalDate.of(2029, 4, 30)), next.valid());
        for (LocalDate day : List.of(County.TODAY, LAST, LAST.plusDays(1), LocalDate.of(2029, 4, 30))) {
            List<CertificateRow> counting =
                    county.store.read(s -> county.certificates.of(s, county.desk, c.personId(), day));
            assertEquals(List.of(day.isAfter(LAST) ? next.number() : c.number()),
                    counting.stream().map(CertificateRow::number).toList(), day.toString());
        }
        assertEquals(CertificateRow.State.LIVE, row(c.number()).state(), "the old one goes on to its last day");
        assertEquals(1, county.store.read(s -> s.rows("select id from chronic_certificate where live_key = ?",
                ApplicationDisease.key(c.personId(), "HTN"))).size());
        assertThrows(Refused.class, () -> county.accept(county.application(c.personId(), "HTN")));
    }

    @Test
    void whoAppliedInTimeHasNoGapHoweverLongItTook() {
        CertificateRow c = held("HTN", County.TODAY);
        assertTrue(listed(View.TO_RENEW, c), "its last day is today");
        Certificate next = renewed(c, LocalDate.of(2026, 4, 20));
        assertEquals(County.TODAY.plusDays(1), next.valid().from());
    }

    @Test
    void whoComesAfterTheEndBeginsAnewByTheRuleOfTheClass() {
        CertificateRow c = held("HTN", County.TODAY.minusDays(1));
        assertFalse(listed(View.TO_RENEW, c));
        assertTrue(listed(View.EXPIRED, c), "and is seen not to be renewed");
        assertEquals(CertificateRow.State.EXPIRED, c.state());
        Certificate next = renewed(c, LocalDate.of(2026, 3, 10));
        assertEquals(LocalDate.of(2026, 4, 1), next.valid().from());
        assertFalse(listed(View.EXPIRED, c));
    }

    @Test
    void whenTheNextOneIsVoidTheOldOneHasItsPlaceAgain() {
        CertificateRow c = held("HTN", LAST);
        Certificate next = renewed(c, LocalDate.of(2026, 3, 10));
        county.store.run(s -> county.room.life().makeVoid(s, county.approver, next.id(), LAST, "wrong", ""));
        assertEquals(List.of(), county.store.read(s -> county.certificates.of(s, county.desk, c.personId(), LAST.plusDays(1))));
        assertTrue(listed(View.TO_RENEW, c));
        county.accept(county.application(c.personId(), "HTN"));
    }

    @Test
    void oneLetterRemindsAPersonOfAllTheirCertificates() {
        CertificateRow c = held("HTN", LAST);
        county.store.run(s -> county.certificates.takeOver(s, county.desk, county.packs.require(s, County.TODAY), List.of(
                new EarlierCertificate(c.personId(), "DM", "D" + c.personId(), new Period(LocalDate.of(2023, 5, 1), LAST.plusDays(9)))),
                "旧册"));
        CertificateRow second = row("D" + c.personId());
        CertificateRow other = held("CHD", LAST);
        List<Letter> letters = county.store.write(s -> county.room.letters().remind(s, county.desk,
                List.of(c.id(), second.id(), other.id())));
        assertEquals(2, letters.size());
        String said = letters.get(0).data().toString();
        assertTrue(said.contains(c.number()) && said.contains(second.number()) && !said.contains(other.number()), said);
        assertTrue(said.contains("2026年3月10日"), "the day from which both can be renewed: " + said);
        assertEquals(County.TODAY, row(c.number()).remindedOn().orElseThrow());
        Path pdf = folder.resolve("reminders.pdf");
        county.letters.pdf(letters, pdf, org.minkang.base.Progress.NONE);
        assertTrue(Files.exists(pdf));
        Certificate open = county.issue(county.desk, county.approved("HTN").caseId()).get(0);
        county.store.run(s -> s.execute("update chronic_certificate set valid_to = null where id = ?", open.id()));
        Refused refused = assertThrows(Refused.class,
                () -> county.store.write(s -> county.room.letters().remind(s, county.desk, List.of(open.id()))));
        assertTrue(refused.has("chronic.no-end"));
    }

    @Test
    void aSpecialDiseaseIsReviewedEveryYear() {
        Certificate c = county.issue(county.desk, county.approved("CA").caseId()).get(0);
        assertEquals(County.TODAY.plusYears(1), c.reviewDue().orElseThrow());
        CertificateRow row = row(c.number());
        county.clock.set("2026-12-31T09:00");
        assertFalse(listed(View.TO_RENEW, row));
        county.clock.set("2027-01-01T09:00");
        assertTrue(listed(View.TO_RENEW, row), "60 days before");
        county.store.run(s -> county.room.life().reviewed(s, county.approver, c.id(), LocalDate.of(2027, 1, 1), "病理复查"));
        assertFalse(listed(View.TO_RENEW, row));
        assertEquals(County.TODAY.plusYears(2), row(c.number()).reviewDue().orElseThrow());
        CertificateRow usual = held("HTN", LocalDate.of(2028, 1, 1));
        Refused refused = assertThrows(Refused.class, () -> county.store.run(
                s -> county.room.life().reviewed(s, county.approver, usual.id(), LocalDate.of(2027, 1, 1), "")));
        assertTrue(refused.has("chronic.no-review"));
    }

    @Test
    void aRenewalBeginsWithWhatIsKnown() {
        Certificate c = county.issue(county.desk, county.approved("HTN").caseId()).get(0);
        assertEquals(new RenewalDraft(c.personId(), "HTN", County.HOSPITAL, ""),
                county.store.read(s -> county.room.lists().draft(s, county.clerk, c.id())));
    }

    // ---- fixed providers ---------------------------------------------------------------------------------------------

    private long provider(String code, String name) {
        return county.store.write(s -> {
            new org.minkang.register.Providers(county.access, county.journal).load(s, county.setUp,
                    List.of(new NewProvider(code, name, Provider.Level.TOWNSHIP, Provider.Kind.HOSPITAL, "431099101")), "test");
            s.flush();
            return s.list(Provider.class, "select p from Provider p where p.code = ?1", code).get(0).id();
        });
    }

    @Test
    void aCertificateNamesUpToTwoProvidersAndChangesTwiceAYear() {
        long a = provider("HA", "青山镇卫生院");
        long b = provider("HB", "龙潭镇卫生院");
        long d = provider("HD", "示例县中医院");
        CertificateRow c = held("HTN", LocalDate.of(2027, 12, 31));
        FixedProviders fixed = county.room.providers();
        refused("chronic.providers-count", () -> choose(c, County.TODAY, "", a, b, d));
        refused("chronic.provider-day", () -> choose(c, LocalDate.of(2023, 4, 30), "", a));
        choose(c, County.TODAY, "", a);
        refused("chronic.same-providers", () -> choose(c, County.TODAY, "搬家", a));
        refused("chronic.change-reason", () -> choose(c, LocalDate.of(2026, 5, 1), "", a, b));
        choose(c, LocalDate.of(2026, 5, 1), "搬家", a, b);
        choose(c, LocalDate.of(2026, 8, 1), "就近", b, d);
        refused("chronic.provider-changes", () -> choose(c, LocalDate.of(2026, 12, 31), "又搬家", a));
        choose(c, LocalDate.of(2027, 1, 1), "又搬家", a);
        for (Map.Entry<LocalDate, Set<String>> day : Map.of(County.TODAY, Set.of("青山镇卫生院"),
                LocalDate.of(2026, 4, 30), Set.of("青山镇卫生院"), LocalDate.of(2026, 5, 1), Set.of("青山镇卫生院", "龙潭镇卫生院"),
                LocalDate.of(2026, 7, 31), Set.of("青山镇卫生院", "龙潭镇卫生院"), LocalDate.of(2026, 8, 1), Set.of("龙潭镇卫生院", "示例县中医院"),
                LocalDate.of(2027, 1, 1), Set.of("青山镇卫生院")).entrySet()) {
            assertEquals(day.getValue(), Set.copyOf(county.store.read(s -> fixed.on(s, county.desk, c.id(), day.getKey()))
                    .stream().map(FixedProvider::name).toList()), day.getKey().toString());
        }
    }

    @Test
    void theNextCertificateIsUsedWhereTheOldOneWasAndPrintsIt() {
        long a = provider("HA", "青山镇卫生院");
        CertificateRow c = held("HTN", LAST);
        choose(c, County.TODAY, "", a);
        Certificate next = renewed(c, LocalDate.of(2026, 3, 10));
        assertEquals(List.of(LAST.plusDays(1)), county.store.read(s -> county.room.providers().of(s, county.desk, next.id()))
                .stream().map(p -> p.period().from()).toList());
        String said = county.store.write(s -> county.papers.certificates(s, county.desk,
                county.certificates.print(s, county.desk, List.of(next.id()), ""))).get(0).data().toString();
        assertTrue(said.contains("青山镇卫生院"), said);
    }

    private void choose(CertificateRow c, LocalDate from, String reason, Long... providers) {
        county.store.run(s -> county.room.providers().choose(s, county.desk, c.id(), List.of(providers), from, reason));
    }

    private static void refused(String code, org.junit.jupiter.api.function.Executable attempt) {
        Refused refused = assertThrows(Refused.class, attempt);
        assertTrue(refused.has(code), refused.problems().toString());
    }

    // ---- national codes ----------------------------------------------------------------------------------------------

    @Test
    void theExportNamesEachCertificateWithoutANationalCode() throws IOException {
        CertificateRow with = held("HTN", LAST);
        CertificateRow without = held("RHD", LAST);
        CertificateRow ended = held("DM", LAST);
        county.store.run(s -> county.room.life().end(s, county.approver, ended.id(), County.TODAY, "given-up", ""));
        Path file = folder.resolve("national.xlsx");
        NationalExport.Written written =
                county.store.write(s -> county.room.national().write(s, county.desk, null, file, Progress.NONE));
        assertEquals(written, county.store.read(s -> county.room.national().look(s, county.desk, null)), "it was said before");
        assertTrue(written.without().containsKey("风湿性心脏病"), written.toString());
        assertFalse(written.without().containsKey("高血压"));
        List<List<String>> rows = read(file);
        assertEquals(written.rows(), rows.size() - 3, "title, line and heading stand above");
        List<String> first = line(rows, with.number());
        assertEquals(List.of("HTN", "高血压", "M03900", "高血压"), first.subList(3, 7));
        List<String> second = line(rows, without.number());
        assertEquals(List.of("RHD", "风湿性心脏病", "", ""), second.subList(3, 7));
        assertEquals("本县未对应国家代码", second.get(9));
        assertTrue(rows.stream().noneMatch(r -> r.contains(ended.number())), "one that does not count is not sent on");
        Actor other = county.people.withRights(Rights.CERTIFICATES, BaseRights.PERSONS_SEARCH);
        refused("access.denied", () -> county.store.write(
                s -> county.room.national().write(s, other, null, folder.resolve("x.xlsx"), Progress.NONE)));
        refused("access.denied", () -> county.store.read(s -> county.room.national().look(s, other, null)));
        assertFalse(Files.exists(folder.resolve("x.xlsx")));
    }

    @Test
    void anExportThatIsStoppedLeavesNoFile() {
        held("HTN", LAST);
        Path file = folder.resolve("stopped.xlsx");
        Progress stopped = new Progress() {
            @Override
            public void begin(String what, long total) {
                assertTrue(total > 0);
            }

            @Override
            public void step(long done) {
                // nothing is drawn
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(Cancelled.class, () -> county.store.write(
                s -> county.room.national().write(s, county.desk, null, file, stopped)));
        assertEquals(0, folder.toFile().list().length);
    }

    private static List<String> line(List<List<String>> rows, String number) {
        return rows.stream().filter(r -> r.get(0).equals(number)).findFirst().orElseThrow();
    }

    /** The texts of the first sheet, read without the program's classes. */
    private static List<List<String>> read(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String xml = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            Matcher row = Pattern.compile("<row .*?</row>", Pattern.DOTALL).matcher(xml);
            while (row.find()) {
                String[] cells = new String[10];
                Arrays.fill(cells, "");
                Matcher cell = Pattern.compile("<c r=\"([A-J])\\d+\"[^>]*>(?:<is><t[^>]*>)?([^<]*)").matcher(row.group());
                while (cell.find()) {
                    cells[cell.group(1).charAt(0) - 'A'] = Pattern.compile("&#x([0-9a-f]+);").matcher(cell.group(2))
                            .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
                }
                rows.add(List.of(cells));
            }
        }
        return rows;
    }
}
