package org.minkang.chronic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.IdNumber;
import org.minkang.base.Period;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.casework.CasePersons;
import org.minkang.casework.QueueFilter;
import org.minkang.house.HousePersons;
import org.minkang.register.Comparison;
import org.minkang.register.Duplicates;
import org.minkang.register.HistoryLine;
import org.minkang.register.Households;
import org.minkang.register.Marks;
import org.minkang.register.MergeField;
import org.minkang.register.MergeOrder;
import org.minkang.register.Merging;
import org.minkang.register.PersonChange;
import org.minkang.register.PersonColumn;
import org.minkang.register.PersonHistory;
import org.minkang.register.PersonReferences;
import org.minkang.testing.Database;

/** Two entries of one person become one, with their cases and certificates, and two again. */
@ParameterizedClass
@EnumSource
class MergingPersonsTest {

    private static final List<PersonReferences> ALL = List.of(new CasePersons(), new HousePersons(), new ChronicPersons());
    /** What a merge itself writes, and who may do what. */
    private static final Set<String> NOT_COMPARED = Set.of("mk_merge", "mk_merge_part", "mk_merge_row", "mk_journal",
            "mk_journal_head", "mk_account", "mk_account_role", "mk_role", "mk_role_right", "mk_access_guard", "mk_store");

    @Parameter
    Database database;
    private County county;
    private Merging merging;
    private Actor manager;
    private int people = 120;

    @BeforeEach
    void open() {
        county = County.fresh(database);
        merging = merging(ALL);
        manager = county.people.withRights("persons.search", "persons.edit", "persons.merge", "persons.view-full");
    }

    @AfterEach
    void close() {
        county.close();
    }

    private Merging merging(List<PersonReferences> parts) {
        return new Merging(county.store, county.access, county.journal, county.persons, () -> parts, county.clock);
    }

    private MergeOrder order(long kept, long merged, MergeField... take) {
        Comparison c = merging.compare(manager, kept, merged, null);
        return new MergeOrder(kept, c.kept().version(), merged, c.merged().version(), Set.of(take), "户口簿为同一人");
    }

    private long merge(long kept, long merged, MergeField... take) {
        MergeOrder order = order(kept, merged, take);
        return county.store.write(s -> merging.merge(s, manager, order));
    }

    private List<String> undo(long mergeId) {
        return county.store.write(s -> merging.undo(s, manager, mergeId, "合错了"));
    }

    private static Refused refused(org.junit.jupiter.api.function.Executable attempt) {
        return assertThrows(Refused.class, attempt);
    }

    /** Born on 1 June 1960; one after the other have numbers that look alike, whatever other tests did before. */
    private long person(String name) {
        String seventeen = "43109919600601" + ++people;
        return county.person(IdNumber.parse(seventeen + IdNumber.checkDigit(seventeen)).orRefuse(), name, County.VILLAGE);
    }

    private String number(long person) {
        return county.store.read(s -> s.rows("select id_number from mk_person where id = ?", person).get(0).text(1));
    }

    private Accepted acceptFor(long person, String disease) {
        return county.accept(county.application(person, disease));
    }

    private void earlier(long person, String disease, String number, String from, String to) {
        Actor issuer = county.people.withRights(Rights.ISSUE);
        county.store.run(s -> county.certificates.takeOver(s, issuer, county.packs.require(s, County.TODAY),
                List.of(new EarlierCertificate(person, disease, number,
                        new Period(LocalDate.parse(from), LocalDate.parse(to)))), "旧册"));
    }

    // ---- every row --------------------------------------------------------------------------------------------------

    @Test
    void whatMovedGoesBackRowByRow() {
        long kept = person("王秀英");
        long merged = person("王秀瑛");
        String keptNumber = number(kept);
        String mergedNumber = number(merged);
        Accepted own = acceptFor(kept, "DM");
        Accepted gone = acceptFor(merged, "HTN");
        earlier(kept, "CHD", "旧-1", "2025-01-01", "2026-12-31");
        earlier(merged, "CKD", "旧-2", "2025-01-01", "2026-12-31");
        Marks marks = new Marks(county.access, county.journal, county.clock);
        Households households = new Households(county.access, county.journal);
        Duplicates duplicates = new Duplicates(county.store, county.access, county.journal, county.persons, county.clock);
        county.store.run(s -> {
            marks.add(s, manager, kept, "low-income", new Period(LocalDate.of(2025, 1, 1), null), "名册");
            marks.add(s, manager, merged, "low-income", new Period(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 12, 31)), "名册");
            marks.add(s, manager, merged, "disabled", new Period(LocalDate.of(2024, 1, 1), null), "残联");
            long one = households.create(s, manager, "H-1", County.VILLAGE).id();
            long two = households.create(s, manager, "H-2", County.VILLAGE).id();
            s.flush();
            households.move(s, manager, kept, one, "x");
            households.move(s, manager, merged, two, "x");
            households.nameHead(s, manager, one, kept, "x");
            households.nameHead(s, manager, two, merged, "x");
        });
        assertTrue(duplicates.find(manager, Progress.NONE).open() >= 1);
        Map<String, List<String>> before = tables();
        long merge = merge(kept, merged, MergeField.NAME, MergeField.NUMBER, MergeField.HOUSEHOLD);

        // the queue, the search and the case show the person who was kept, as they are called now
        assertEquals(List.of("王秀瑛"), county.cases.queue(county.reviewer, QueueFilter.of(QueueFilter.Scope.GROUP)
                .text(gone.caseNumber()), 0, 9).stream().map(r -> r.personName()).toList());
        assertEquals("王秀瑛", county.view(county.reviewer, own.caseId()).personName());
        assertEquals(kept, county.view(county.reviewer, gone.caseId()).personId());
        assertEquals(IdNumber.mask(mergedNumber), county.view(county.reviewer, own.caseId()).maskedId());
        assertTrue(county.view(county.reviewer, own.caseId()).summary().zh().contains("王秀瑛"));
        assertEquals(2, county.store.read(s -> county.cases.ofPerson(s, county.reviewer, kept)).size());
        for (String text : List.of(keptNumber, mergedNumber, "王秀英", "王秀瑛")) {
            assertEquals(List.of(kept), county.persons.search(manager, text, 9).stream().map(r -> r.id()).toList(), text);
        }
        assertEquals(mergedNumber, number(kept));
        assertEquals(keptNumber, number(merged));
        assertEquals(kept, county.persons.card(manager, merged).row().id());
        assertEquals(kept, county.store.read(s -> county.persons.byNumber(s, new IdNumber(keptNumber))).orElseThrow().id());
        assertEquals(kept, county.store.read(s -> county.persons.byNumbers(s, List.of(new IdNumber(keptNumber))))
                .get(keptNumber).id());
        assertEquals(Set.of("旧-1", "旧-2"), county.store.read(s -> county.certificates.of(s, county.desk, kept)).stream()
                .map(CertificateRow::number).collect(Collectors.toSet()));
        assertEquals(List.of("disabled", "low-income"), county.store.read(s -> marks.on(s, kept, County.TODAY)).stream()
                .map(m -> m.kind()).sorted().toList());
        assertEquals(3, county.store.read(s -> marks.history(s, manager, merged)).size());
        assertEquals(List.of(kept), county.store.read(s -> s.rows("select head_person_id from mk_household where household_number"
                + " = 'H-2'")).stream().map(r -> r.number(1)).toList());
        assertEquals("MERGED", county.store.read(s -> s.rows("select state from mk_duplicate where person_a = ? and person_b = ?",
                kept, merged)).get(0).text(1));
        assertTrue(county.journal.verify(county.store, Progress.NONE).intact());
        HistoryLine line = county.store.read(s -> new PersonHistory(county.access, county.journal).of(s, manager, kept)).stream()
                .filter(l -> l.action().equals("合并重复登记")).findFirst().orElseThrow();
        assertTrue(line.changes().stream().anyMatch(c -> c.field().equals("姓名") && c.before().equals("王秀英")
                && c.after().equals("王秀瑛")), line.toString());
        assertTrue(line.toString().contains("********") && !line.toString().contains(mergedNumber));

        assertEquals(List.of(), undo(merge));
        assertAsBefore(before);
        assertTrue(county.journal.verify(county.store, Progress.NONE).intact());
        assertEquals(merged, county.persons.card(manager, merged).row().id());
        // and it can be done again
        undo(merge(merged, kept));
        assertAsBefore(before);
    }

    /** Every table with its rows as text, without what counts how often a row was changed. */
    private Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        county.store.run(s -> columns().forEach((table, columns) -> {
            if (!NOT_COMPARED.contains(table)) {
                List<String> kept = columns.stream().filter(c -> !Set.of("version", "row_version").contains(c)).toList();
                List<String> rows = new ArrayList<>();
                s.rows(row -> {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= kept.size(); i++) {
                        values.add(row.value(i) instanceof byte[] b ? java.util.Arrays.toString(b) : String.valueOf(row.value(i)));
                    }
                    rows.add(kept + values.toString());
                }, "select " + String.join(", ", kept) + " from " + table);
                rows.sort(null);
                tables.put(table, rows);
            }
        }));
        assertTrue(tables.containsKey("mk_case") && tables.containsKey("chronic_certificate"), tables.keySet().toString());
        return tables;
    }

    /** Says of every table which rows are different, and not the whole database. */
    private void assertAsBefore(Map<String, List<String>> before) {
        Map<String, List<String>> after = tables();
        assertEquals(before.keySet(), after.keySet());
        before.forEach((table, rows) -> {
            List<String> gone = new ArrayList<>(rows);
            after.get(table).forEach(gone::remove);
            List<String> came = new ArrayList<>(after.get(table));
            rows.forEach(came::remove);
            assertEquals(List.of(), gone, table + " instead has " + came);
            assertEquals(List.of(), came, table);
        });
    }

    /** Our tables and their columns, in lower case. */
    private Map<String, List<String>> columns() {
        String sql = database == Database.DERBY
                ? "select lower(t.tablename), lower(c.columnname) from sys.systables t join sys.syscolumns c"
                        + " on c.referenceid = t.tableid where t.tabletype = 'T' order by 1, c.columnnumber"
                : "select table_name, column_name from information_schema.columns where table_schema = current_schema()"
                        + " order by 1, ordinal_position";
        Map<String, List<String>> columns = new TreeMap<>();
        county.store.read(s -> s.rows(sql)).stream().filter(r -> r.text(1).matches("(mk|chronic)_.*"))
                .forEach(r -> columns.computeIfAbsent(r.text(1), t -> new ArrayList<>()).add(r.text(2)));
        return columns;
    }

    @Test
    void everyColumnThatHoldsAPersonIsNamedBySomebody() {
        Set<String> named = new HashSet<>(Set.of("mk_mark.person_id", "mk_household.head_person_id"));
        for (PersonReferences part : ALL) {
            for (PersonColumn c : part.columns()) {
                named.add(c.table() + "." + c.column());
            }
        }
        Set<String> there = new HashSet<>();
        columns().forEach((table, columns) -> columns.stream().filter(c -> c.endsWith("person_id"))
                .forEach(c -> there.add(table + "." + c)));
        assertEquals(there, named, "who adds a column with a person adds it to the references, or a merge leaves it behind");
    }

    // ---- what speaks against it ---------------------------------------------------------------------------------------

    @Test
    void twoValidCertificatesAndTwoRunningCasesForOneDiseaseAreSettledBefore() {
        long kept = person("王秀英");
        long merged = person("王秀英");
        earlier(kept, "CHD", "旧-1", "2025-01-01", "2026-12-31");
        earlier(merged, "CHD", "旧-2", "2025-06-01", "2027-05-31");
        String one = acceptFor(kept, "HTN").caseNumber();
        String other = acceptFor(merged, "HTN").caseNumber();
        List<String> problems = merging.compare(manager, kept, merged, null).problems().stream().map(p -> p.message()).toList();
        assertEquals(2, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains(one) && problems.get(0).contains(other), problems.get(0));
        assertTrue(problems.get(1).contains("旧-1") && problems.get(1).contains("旧-2"), problems.get(1));
        Map<String, List<String>> before = tables();
        Refused refused = refused(() -> merge(kept, merged));
        assertTrue(refused.has("casework.merge-pending") && refused.has("chronic.merge-certificates"));
        assertAsBefore(before);
    }

    @Test
    void ofTwoCertificatesOneAfterTheOtherTheLaterHoldsThePlace() {
        long kept = person("王秀英");
        long merged = person("王秀英");
        earlier(kept, "CHD", "旧-1", "2023-01-01", "2024-12-31");
        earlier(merged, "CHD", "旧-2", "2025-01-01", "2026-12-31");
        Map<String, List<String>> before = tables();
        long merge = merge(kept, merged);
        assertEquals(List.of("旧-2 " + kept + "/CHD"), county.store.read(s -> s.rows("select number, live_key from chronic_certificate"
                + " where live_key is not null")).stream().map(r -> r.text(1) + " " + r.text(2)).toList());
        undo(merge);
        assertAsBefore(before);
    }

    @Test
    void aMergeNeedsAReasonAndTwoEntries() {
        long kept = person("王秀英");
        long merged = person("王秀英");
        assertTrue(refused(() -> merging.compare(manager, kept, kept, null)).has("register.merge-self"));
        MergeOrder order = order(kept, merged);
        assertTrue(refused(() -> county.store.write(s -> merging.merge(s, manager, new MergeOrder(kept, order.keptVersion(), merged,
                order.mergedVersion(), Set.of(), " ")))).has("register.reason"));
        county.store.run(s -> county.persons.change(s, manager, merged, order.mergedVersion(),
                PersonChange.of(county.persons.require(s, merged)).withPhone("13800000027").because("来电")));
        assertTrue(refused(() -> county.store.write(s -> merging.merge(s, manager, order))).has("store.conflict"));
    }

    @Test
    void theMergedEntryIsChangedNoMoreAndTakesNoCase() {
        long kept = person("王秀英");
        long merged = person("王秀英");
        NewApplication application = county.application(merged, "HTN");
        merge(kept, merged);
        Refused opening = refused(() -> county.accept(application));
        assertTrue(opening.has("casework.person-merged"), opening.problems().toString());
        assertTrue(refused(() -> merging.compare(manager, kept, merged, null)).has("register.merged"));
        assertTrue(refused(() -> county.store.run(s -> county.persons.addMark(s, manager, merged, "orphan",
                new Period(County.TODAY, null), "x"))).has("register.merged"));
        assertTrue(refused(() -> county.store.run(s -> county.persons.change(s, manager, merged, 1,
                PersonChange.of(county.persons.require(s, kept)).because("x")))).has("register.merged"));
        // both numbers are taken by the person who was kept
        assertTrue(refused(() -> county.person(new IdNumber(number(merged)), "别人", County.VILLAGE)).has("register.number-taken"));
    }

    // ---- seats --------------------------------------------------------------------------------------------------------

    @Test
    void ofTwoSeatsThatMergeAtOnceOneIsTold() throws Exception {
        for (int i = 0; i < 4; i++) {
            long one = person("王秀英");
            long other = person("王秀英");
            acceptFor(one, "HTN");
            acceptFor(other, "DM");
            MergeOrder there = order(one, other);
            MergeOrder back = order(other, one);
            List<String> answers = both(() -> county.store.write(s -> merging.merge(s, manager, there)),
                    () -> county.store.write(s -> merging.merge(s, manager, back)));
            assertEquals(1, answers.stream().filter("done"::equals).count(), answers.toString());
            assertTrue(answers.contains("register.merged-already") || answers.contains("register.merged"), answers.toString());
            assertEquals(1, county.store.read(s -> s.rows("select id from mk_merge where merged_id in (?, ?)", one, other)).size());
        }
        assertTrue(county.journal.verify(county.store, Progress.NONE).intact());
    }


    @Test
    void aCaseOpenedWhileItsPersonIsMergedIsRefusedOrGoesAlong() throws Exception {
        int refused = 0;
        for (int i = 0; i < 6; i++) {
            long kept = person("王秀英");
            long merged = person("王秀英");
            MergeOrder order = order(kept, merged);
            NewApplication application = county.application(merged, "HTN");
            List<String> answers = both(() -> county.accept(application), () -> county.store.write(s -> merging.merge(s, manager, order)));
            refused += answers.get(0).equals("done") ? 0 : 1;
            boolean merging = answers.get(1).equals("done");
            assertTrue(merging || answers.get(1).equals("store.busy"), answers.toString());
            int stray = county.store.read(s -> s.rows("select id from mk_case where person_id = ?", merged).size()
                    + s.rows("select id from chronic_application where person_id = ?", merged).size());
            assertEquals(merging ? 0 : 2, stray, answers.toString());
        }
        assertTrue(refused <= 6);
    }

    @Test
    void whoHasTheCaseOpenIsToldAndGoesOnWithTheKeptPerson() {
        long kept = person("王秀英");
        long merged = person("王秀瑛");
        Accepted gone = acceptFor(merged, "HTN");
        int seen = county.version(county.reviewer, gone.caseId());
        merge(kept, merged);
        Map<String, DiseaseVerdict> yes = Map.of("HTN", DiseaseVerdict.yes());
        Refused refused = refused(() -> county.store.write(
                s -> county.certification.decide(s, county.reviewer, gone.caseId(), seen, yes)));
        assertTrue(refused.problems().get(0).code().contains("conflict") || refused.problems().get(0).code().contains("changed"),
                refused.problems().toString());
        assertEquals("王秀英", county.review(county.reviewer, gone.caseId(), yes).personName());
        assertNotEquals("review", county.view(county.reviewer, gone.caseId()).step());
    }

    // ---- undoing ------------------------------------------------------------------------------------------------------

    @Test
    void whatCameAfterTheMergeStaysAndIsNamed() {
        long kept = person("王秀英");
        long merged = person("王秀瑛");
        Accepted gone = acceptFor(merged, "HTN");
        long merge = merge(kept, merged);
        Accepted fresh = acceptFor(kept, "DM");
        county.store.run(s -> county.persons.change(s, manager, kept, county.persons.require(s, kept).version(),
                PersonChange.of(county.persons.require(s, kept)).withPhone("13800000027").because("来电")));
        List<String> stays = undo(merge);
        assertTrue(stays.contains("案件 " + fresh.caseNumber()), stays.toString());
        assertEquals(2, stays.size(), stays.toString());
        assertEquals(merged, county.view(county.reviewer, gone.caseId()).personId());
        assertEquals("王秀瑛", county.view(county.reviewer, gone.caseId()).personName());
        assertEquals(kept, county.view(county.reviewer, fresh.caseId()).personId());
        assertEquals("13800000027", county.store.read(s -> county.persons.require(s, kept).phone()));
        assertTrue(refused(() -> undo(merge)).has("register.merge-undone"));
    }

    @Test
    void whatGrewOutOfTheMovedCaseHoldsTheMergeTogether() {
        long kept = person("王秀英");
        Accepted gone = county.approved("HTN");
        long merged = county.stored(gone.caseId()).personId();
        long merge = merge(kept, merged);
        String number = county.issue(county.desk, gone.caseId()).get(0).number();
        Map<String, List<String>> before = tables();
        Refused refused = refused(() -> undo(merge));
        assertTrue(refused.has("register.undo-owned") && refused.problems().get(0).message().contains(number),
                refused.problems().toString());
        assertAsBefore(before);
    }

    @Test
    void mergesAreTakenApartFromTheTop() {
        long a = person("王秀英");
        long b = person("王秀英");
        long c = person("王秀英");
        acceptFor(a, "HTN");
        Map<String, List<String>> before = tables();
        long first = merge(b, a);
        long second = merge(c, b);
        assertEquals(c, county.persons.card(manager, a).row().id());
        assertEquals(List.of(c), county.persons.search(manager, number(a), 9).stream().map(r -> r.id()).toList());
        assertTrue(refused(() -> undo(first)).has("register.undo-later"));
        undo(second);
        assertEquals(b, county.persons.card(manager, a).row().id());
        undo(first);
        assertAsBefore(before);
    }

    // ---- modules come and go ------------------------------------------------------------------------------------------

    @Test
    void aModuleThatWasNotInstalledFollowsWhenItIsBackAndUndoDoesNotNeedIt() {
        long kept = person("王秀英");
        long merged = person("王秀英");
        earlier(merged, "CHD", "旧-2", "2025-01-01", "2026-12-31");
        acceptFor(merged, "HTN");
        Map<String, List<String>> before = tables();
        merging = merging(List.of(new CasePersons(), new HousePersons()));
        long merge = merge(kept, merged);
        assertEquals(1, count("chronic_certificate", merged));
        merging = merging(ALL);
        assertEquals(1, merging.catchUp());
        assertEquals(0, merging.catchUp());
        assertEquals(0, count("chronic_certificate", merged) + count("chronic_application", merged));
        assertTrue(county.journal.verify(county.store, Progress.NONE).intact());
        merging = merging(List.of(new CasePersons(), new HousePersons()));
        assertEquals(List.of(), undo(merge));
        assertAsBefore(before);
    }

    @Test
    void whatSpeaksAgainstFollowingIsSaidAndNothingIsForced() {
        long kept = person("王秀英");
        long merged = person("王秀英");
        earlier(kept, "CHD", "旧-1", "2025-01-01", "2026-12-31");
        earlier(merged, "CHD", "旧-2", "2025-01-01", "2026-12-31");
        merging = merging(List.of(new CasePersons(), new HousePersons()));
        merge(kept, merged);
        merging = merging(ALL);
        assertEquals(0, merging.catchUp());
        assertEquals(1, count("chronic_certificate", merged));
        List<String> waiting = county.store.read(s -> merging.of(s, manager, kept)).get(0).waiting();
        assertTrue(waiting.size() == 1 && waiting.get(0).contains("旧-2"), waiting.toString());
    }

    private int count(String table, long person) {
        return county.store.read(s -> s.rows("select id from " + table + " where person_id = ?", person)).size();
    }

    // ---- rights -------------------------------------------------------------------------------------------------------

    @Test
    void nobodyMergesOrUndoesWithoutTheRight() {
        long kept = person("王秀英");
        long merged = person("王秀英");
        MergeOrder order = order(kept, merged);
        Map<String, List<String>> before = tables();
        for (Actor actor : List.of(county.reviewer, county.desk, county.people.withRights("persons.search", "persons.edit"))) {
            assertTrue(refused(() -> county.store.write(s -> merging.merge(s, actor, order))).has("access.denied"));
            assertTrue(refused(() -> merging.compare(actor, kept, merged, null)).has("access.denied"));
        }
        assertAsBefore(before);
        long merge = merge(kept, merged);
        assertTrue(refused(() -> county.store.write(s -> merging.undo(s, county.reviewer, merge, "x"))).has("access.denied"));
        Actor nobody = county.people.withRights();
        assertTrue(refused(() -> county.store.read(s -> merging.of(s, nobody, kept))).has("access.denied"));
        assertTrue(refused(() -> county.store.read(s -> new PersonHistory(county.access, county.journal)
                .of(s, nobody, kept))).has("access.denied"));
        Actor merger = county.people.withRights("persons.search", "persons.merge");
        long third = person("王秀英");
        assertTrue(refused(() -> merging.compare(merger, kept, third, "想看")).has("access.denied"));
        assertFalse(merging.compare(manager, kept, third, "核对户口簿").fields().get(0).kept().contains("*"));
        assertEquals(List.of("核对户口簿"), county.store.read(s -> county.journal.of(s, "person", Long.toString(third))).stream()
                .filter(r -> r.action().equals("person.looked-at")).map(r -> r.reason()).toList());
    }

    @Test
    void betweenTheTwoNumbersOnlyTheDigitsThatDifferAreShown() {
        long kept = person("王秀英");
        long merged = person("王秀英");
        String one = number(kept);
        String other = number(merged);
        Comparison.Field field = merging.compare(manager, kept, merged, null).fields().get(0);
        assertTrue(field.choice());
        for (int i = 6; i < 14; i++) {
            char expected = one.charAt(i) == other.charAt(i) ? '*' : one.charAt(i);
            assertEquals(expected, field.kept().charAt(i));
        }
        assertNotEquals(field.kept(), field.merged());
    }

    private static List<String> both(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService seats = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (Callable<?> work : List.of(one, other)) {
                running.add(seats.submit(() -> {
                    together.await();
                    try {
                        work.call();
                        return "done";
                    } catch (Refused e) {
                        return e.problems().get(0).code();
                    }
                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            seats.shutdown();
        }
    }
}
