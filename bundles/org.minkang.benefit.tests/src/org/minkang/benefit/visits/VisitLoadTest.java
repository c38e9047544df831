package org.minkang.benefit.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.minkang.access.Actor;
import org.minkang.base.AreaCode;
import org.minkang.base.Problem;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.testing.Database;

@ParameterizedClass
@EnumSource
class VisitLoadTest {

    @Parameter
    Database database;

    private Office office;
    private Actor loader;

    @BeforeEach
    void open() {
        office = new Office(database);
        loader = office.people.withRights(Visits.READ, Visits.ENTER, "import.run");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private VisitLoad.Candidate candidate(VisitEntry entry) {
        return office.store.read(s -> new VisitLoad.Candidate(entry, office.persons.require(s, entry.personId()), null));
    }

    @SafeVarargs
    private VisitLoad.Loaded load(List<VisitEntry>... portions) {
        List<List<VisitLoad.Candidate>> all = new ArrayList<>();
        List.of(portions).forEach(portion -> all.add(portion.stream().map(this::candidate).toList()));
        return office.store.write(s -> office.load.enter(s, loader, "visits.xlsx", all, Progress.NONE));
    }

    private List<String> problems(Actor actor, VisitEntry... entries) {
        return office.store.read(s -> office.load.check(s, actor, List.of(entries).stream().map(this::candidate).toList())).stream()
                .map(one -> one.stream().map(p -> p.code() + "@" + p.place()).toList().toString()).toList();
    }

    @Test
    void aLoadComesToTheSameAsEnteringOneByOneInWhateverOrder() {
        Random random = new Random(11);
        List<Long> loaded = new ArrayList<>();
        List<Long> entered = new ArrayList<>();
        List<VisitEntry> file = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            loaded.add(office.person());
            entered.add(office.person());
            for (int v = 0; v < 4; v++) {
                String day = "2026-0" + (1 + random.nextInt(9)) + "-1" + v;
                long yuan = 500 + random.nextInt(60_000);
                file.add(Office.stay(loaded.get(i), "L" + i + v, day, yuan));
                office.enter(Office.stay(entered.get(i), "E" + i + v, day, yuan));
            }
        }
        Collections.shuffle(file, random);
        VisitLoad.Loaded done = load(file.subList(0, 10), file.subList(10, file.size()));
        assertEquals(new VisitLoad.Loaded(32, 8), done);
        for (int i = 0; i < 8; i++) {
            long one = loaded.get(i);
            long other = entered.get(i);
            assertEquals(office.store.read(s -> office.visits.totals(s, office.clerk, other, 2026)),
                    office.store.read(s -> office.visits.totals(s, office.clerk, one, 2026)));
            assertEquals(List.of(), office.proof(one));
        }
        assertEquals(32L, office.store.read(s -> s.rows("SELECT COUNT(*) FROM mk_settlement st JOIN mk_visit v ON v.id = st.visit_id"
                + " WHERE v.invoice LIKE 'L%'").get(0).number(1)), "each visit is settled once");
    }

    @Test
    void whatIsLoadedLateSettlesTheLaterVisitsAnewAndNobodyElse() {
        long person = office.person();
        long other = office.person();
        long later = office.enter(Office.stay(person, "A2", "2026-05-01", 4_500)).visitId();
        long untouched = office.enter(Office.stay(other, "B1", "2026-05-01", 4_500)).visitId();
        office.mark(other, "low-income", LocalDate.of(2026, 1, 1));
        load(List.of(Office.stay(person, "A1", "2026-04-01", 4_500)));
        assertEquals("[inpatient 3187.5] due 3187.5", office.current(later));
        assertEquals(RecordedSettlement.Cause.OTHER_VISIT,
                office.store.read(s -> office.visits.settlements(s, office.clerk, later)).get(1).cause());
        assertEquals(1, office.store.read(s -> office.visits.settlements(s, office.clerk, untouched)).size());
    }

    @Test
    void oneBadVisitKeepsTheWholeLoadOut() {
        long person = office.person();
        office.enter(Office.stay(person, "A1", "2026-04-01", 4_500));
        Refused refused = assertThrows(Refused.class, () -> load(List.of(Office.stay(person, "A3", "2026-04-01", 4_500)),
                List.of(Office.stay(person, "A1", "2026-06-01", 100))));
        assertEquals(List.of("visit.invoice-taken@A1"), refused.problems().stream().map(p -> p.code() + "@" + p.place()).toList());
        assertEquals(1, office.store.read(s -> office.visits.of(s, office.clerk, person)).size());
    }

    @Test
    void aFileWithALongNameIsLoaded() {
        long person = office.person();
        String name = "visits-".repeat(30) + ".xlsx";
        office.store.write(s -> office.load.enter(s, loader, name, List.of(List.of(candidate(Office.seen(person, "A1", "2026-04-01", 100)))),
                Progress.NONE));
        assertEquals(List.of(name), office.store.read(s -> s.rows("SELECT reason FROM mk_journal WHERE action = 'visits.loaded'")).stream()
                .map(row -> row.text(1)).toList());
    }

    @Test
    void whoWasMergedSinceTheRowWasReadIsRefusedInWords() {
        long person = office.person();
        VisitLoad.Candidate read = candidate(Office.seen(person, "A1", "2026-04-01", 100));
        office.merged(person, office.person());
        assertEquals("register.merged-already", assertThrows(Refused.class, () -> office.store.write(
                s -> office.load.enter(s, loader, "f.xlsx", List.of(List.of(read)), Progress.NONE))).problems().get(0).code());
    }

    @Test
    void eachVisitIsCheckedAsAtTheCounter() {
        long person = office.person();
        office.enter(Office.stay(person, "A1", "2026-04-01", 4_500));
        assertEquals(List.of("[visit.invoice-taken@invoice]", "[visit.future@to]", "[visit.not-in-pack@disease]", "[]", "[visit.no-rules@to]"),
                problems(loader, Office.stay(person, "A1", "2026-04-01", 1), Office.stay(person, "A2", "2027-04-01", 1),
                        Office.ill(person, "A3", "2026-04-01", "gout", 1), Office.seen(person, "A4", "2026-04-01", 1),
                        Office.seen(person, "A5", "2025-04-01", 1)));
        Actor township = office.people.inArea(new AreaCode("431099102"), "reviewer");
        assertEquals(List.of("[visit.other-area@person]"), problems(township, Office.seen(person, "A4", "2026-04-01", 1)));
        assertTrue(assertThrows(Refused.class, () -> office.store.write(s -> office.load.enter(s, office.clerk, "f", List.of(), Progress.NONE)))
                .problems().stream().map(Problem::code).toList().contains("access.denied"));
    }
}
