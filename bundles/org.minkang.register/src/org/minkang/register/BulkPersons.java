package org.minkang.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.BaseRights;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.IdNumber;
import org.minkang.base.Period;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.store.BulkWriter;
import org.minkang.store.Session;

/**
 * Loads very many persons through the bulk writer, for a first filling of the register: every row
 * is checked as at the counter, but there is one journal entry for the whole load, with its
 * counts, and not one for each person. Right: {@code import.run}.
 */
public final class BulkPersons {

    private final Access access;
    private final Journal journal;
    private final Clock clock;

    /** With the machine's clock in China; it only serves to refuse births in the future. */
    public BulkPersons(Access access, Journal journal) {
        this(access, journal, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    public BulkPersons(Access access, Journal journal, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a load wrote. */
    public record Counts(long persons, long households, long marks) {
    }

    /** Open during a load. Ids it returns are valid at once for the further rows of the same load. */
    public interface Load {

        /**
         * A household with its members, the first of them its head.
         *
         * @return the members' ids, in their order
         * @throws org.minkang.base.Refused with the problems of the first bad member; nothing of the household is written
         */
        List<Long> household(String number, String areaCode, List<NewPerson> members);

        /**
         * The household of a number, for members who come one by one in any order: the registered one, or one that this load
         * opens, whose first member is its head until another is named.
         *
         * @return its id, for {@link NewPerson#inHousehold}
         * @throws org.minkang.base.Refused {@code register.household-number}
         */
        long openHousehold(String number, String areaCode);

        /** Names the head of a household that this load opened; one that was registered before keeps its own. */
        void head(long householdId, long personId);

        /**
         * A person, in the household the person names or in none.
         *
         * @throws org.minkang.base.Refused with the person's problems; the person is not written, the load can go on
         */
        long person(NewPerson p);

        /** A mark of a person. Refused {@code register.mark-kind} or {@code register.mark-source}. */
        void mark(long personId, String kind, Period period, String source);
    }

    /** The problems of what was written down about a person, at its fields; asks nothing of the register. */
    public List<Problem> check(NewPerson p) {
        return PersonCheck.check(PersonCheck.Written.of(p), LocalDate.now(clock)).problems();
    }

    /** What is wrong with the number of a household. */
    public List<Problem> checkHousehold(String number) {
        try {
            Households.number(number);
            return List.of();
        } catch (Refused e) {
            return e.problems();
        }
    }

    /**
     * Runs a load inside the open transaction. A number that is registered already, or comes twice,
     * ends the whole load with {@code store.duplicate}: the database answers that, row by row would
     * take too long.
     *
     * @param source where the rows come from, for the journal
     */
    public Counts load(Session s, Actor actor, String source, Consumer<Load> rows) {
        access.require(s, actor, BaseRights.IMPORT_RUN);
        Running load = new Running(s, actor, LocalDateTime.now(clock));
        rows.accept(load);
        Counts counts = load.finish();
        journal.record(s, actor, JournalEntry.of("persons.loaded", "register", "persons").reason(source)
                .change("persons", null, counts.persons()).change("households", null, counts.households())
                .change("marks", null, counts.marks()));
        return counts;
    }

    /**
     * One load. Rows are gathered and written table by table: the session has one writer open at a
     * time, and a query in between would close it.
     */
    private static final class Running implements Load {

        private final Session s;
        private final Actor actor;
        private final LocalDate today;
        private final LocalDateTime now;
        private final Set<String> areas = new HashSet<>();
        private final Map<Long, OpenHousehold> opened = new LinkedHashMap<>();
        private Map<String, Long> householdIds;
        private final Rows households = new Rows("mk_household", "id", "row_version", "household_number", "area_code",
                "head_person_id");
        private final Rows persons = new Rows("mk_person", "id", "row_version", "id_kind", "id_number", "id_tail",
                "name", "name_key", "pinyin", "initials", "sex", "born_on", "household_id", "area_code", "phone",
                "died_on", "note");
        private final Rows marks = new Rows("mk_mark", "id", "row_version", "person_id", "mark_kind", "valid_from",
                "valid_to", "mark_source", "added_at", "added_by");

        Running(Session s, Actor actor, LocalDateTime now) {
            this.s = s;
            this.actor = actor;
            this.now = now.truncatedTo(ChronoUnit.MILLIS);
            this.today = now.toLocalDate();
            s.rows(row -> areas.add(row.text(1)), "SELECT area_code FROM mk_area");
        }

        @Override
        public List<Long> household(String number, String areaCode, List<NewPerson> members) {
            String written = Households.number(number);
            checkArea(areaCode);
            long id = s.nextId();
            List<PersonDetails> checked = new ArrayList<>(members.size());
            for (NewPerson member : members) {
                checked.add(check(member.inHousehold(id)));
            }
            List<Long> ids = new ArrayList<>(checked.size());
            for (PersonDetails details : checked) {
                ids.add(write(details));
            }
            households.add(s, id, 1, written, areaCode, ids.isEmpty() ? null : ids.get(0));
            return ids;
        }

        @Override
        public long openHousehold(String number, String areaCode) {
            if (householdIds == null) {
                householdIds = new HashMap<>();
                s.rows(row -> householdIds.put(row.text(1), row.number(2)), "SELECT household_number, id FROM mk_household");
            }
            return householdIds.computeIfAbsent(Households.number(number), written -> {
                checkArea(areaCode);
                long id = s.nextId();
                opened.put(id, new OpenHousehold(written, areaCode));
                return id;
            });
        }

        @Override
        public void head(long householdId, long personId) {
            OpenHousehold household = opened.get(householdId);
            if (household != null) {
                household.head = personId;
            }
        }

        @Override
        public long person(NewPerson p) {
            long id = write(check(p));
            OpenHousehold household = p.householdId() == null ? null : opened.get(p.householdId());
            if (household != null && household.head == null) {
                household.head = id;
            }
            return id;
        }

        @Override
        public void mark(long personId, String kind, Period period, String source) {
            Marks.check(kind, source);
            marks.add(s, s.nextId(), 1, personId, kind, period.from(), period.to(), source.strip(), now,
                    actor.displayName());
        }

        private PersonDetails check(NewPerson p) {
            PersonDetails details = PersonCheck.check(PersonCheck.Written.of(p), today).orRefuse();
            checkArea(details.areaCode());
            return details;
        }

        private void checkArea(String code) {
            if (code != null && !areas.contains(code)) {
                throw new Refused(RegisterChecks.problem("areaCode", "register.area-unknown", code));
            }
            RegisterChecks.within(actor, code);
        }

        private long write(PersonDetails d) {
            long id = s.nextId();
            SearchKeys keys = SearchKeys.of(d);
            IdNumber number = d.number();
            persons.add(s, id, 1, d.idKind(), number == null ? null : number.text(), keys.idTail(), d.name(),
                    keys.nameKey(), keys.pinyin(), keys.initials(), d.sex(), d.birth(), d.householdId(),
                    d.areaCode(), d.phone(), d.diedOn(), d.note());
            return id;
        }

        Counts finish() {
            opened.forEach((id, h) -> households.add(s, id, 1, h.number, h.areaCode, h.head));
            households.send(s);
            persons.send(s);
            marks.send(s);
            return new Counts(persons.count, households.count, marks.count);
        }
    }

    /** A household whose members are not all known before the end. */
    private static final class OpenHousehold {

        private final String number;
        private final String areaCode;
        private Long head;

        OpenHousehold(String number, String areaCode) {
            this.number = number;
            this.areaCode = areaCode;
        }
    }

    /** Rows of one table on their way. */
    private static final class Rows {

        private static final int CHUNK = 2000;

        private final String table;
        private final String[] columns;
        private final List<Object[]> waiting = new ArrayList<>(CHUNK);
        private long count;

        Rows(String table, String... columns) {
            this.table = table;
            this.columns = columns;
        }

        void add(Session s, Object... values) {
            waiting.add(values);
            count++;
            if (waiting.size() == CHUNK) {
                send(s);
            }
        }

        void send(Session s) {
            try (BulkWriter writer = s.bulk(table, columns)) {
                waiting.forEach(writer::add);
            }
            waiting.clear();
        }
    }
}
