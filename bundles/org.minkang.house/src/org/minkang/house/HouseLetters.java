package org.minkang.house;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.letters.Letter;
import org.minkang.letters.LetterData;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Session;

/** Fills the lists that are taken along. They are Chinese, whatever the language of the program; numbers are masked. */
public final class HouseLetters {

    private static final Text TEXT = Text.of(HouseLetters.class);
    private static final int MOST = 20_000;

    private final Journal journal;
    private final PolicyPacks packs;
    private final HouseChecks checks;
    private final HouseVisits visits;
    private final Clock clock;

    public HouseLetters(Journal journal, PolicyPacks packs, HouseChecks checks, HouseVisits visits, Clock clock) {
        this.journal = journal;
        this.packs = packs;
        this.checks = checks;
        this.visits = visits;
        this.clock = clock;
    }

    /** The rows of the filter in walking order, one list for each village. */
    public List<Letter> visitLists(Session session, Actor actor, VisitFilter filter) {
        HouseCheckKind kind = checks.require(session, actor, filter.checkId());
        HouseCheckRow check = checks.one(session, actor, filter.checkId());
        List<VisitRow> rows = visits.page(session, actor, filter.sort(VisitFilter.Sort.WALK, false), 0, MOST);
        if (rows.isEmpty()) {
            throw Refused.of("house.visit-nobody-left", TEXT.get("house.visit-nobody-left"));
        }
        LocalDate today = LocalDate.now(clock);
        List<HouseOutcome> outcomes = kind.outcomes(session, today).all();
        LetterData head = LetterData.empty().with("bureau", packs.require(session, today).county().zh() + "医疗保障局")
                .with("issuedOn", today).with("campaign", check.name()).with("dueOn", check.dueOn().toString())
                .with("outcomes", IntStream.range(0, outcomes.size()).mapToObj(i -> (i + 1) + " " + outcomes.get(i).name().zh())
                        .collect(Collectors.joining("　")));
        Map<String, List<VisitRow>> villages = new LinkedHashMap<>();
        rows.forEach(r -> villages.computeIfAbsent(r.areaCode(), k -> new ArrayList<>()).add(r));
        HouseTemplate template = new HouseTemplate(kind);
        List<Letter> letters = new ArrayList<>();
        villages.forEach((area, persons) -> letters.add(new Letter(template, head
                .with("village", area.isEmpty() ? TEXT.both("no-area").zh() : persons.get(0).village())
                .with("count", persons.size())
                .withRows("persons", persons.stream().map(p -> person(kind, p)).toList()))));
        journal.record(session, actor, HouseChecks.entry(kind, "list-printed", check.id())
                .change("area", null, filter.area()).change("persons", null, rows.size()));
        return letters;
    }

    private static Map<String, Object> person(HouseCheckKind kind, VisitRow row) {
        Map<String, Object> person = new HashMap<>(Map.of("no", Integer.toString(row.rowNo()), "home", row.home(),
                "name", row.name(), "maskedId", row.maskedId(),
                "last", row.visitedOn() == null ? "" : row.outcomeName() + " " + row.visitedOn()));
        kind.about().ifPresent(c -> person.put(c.key(), row.about()));
        kind.reportedBy().ifPresent(c -> person.put(c.key(), row.reportedBy()));
        return person;
    }
}
