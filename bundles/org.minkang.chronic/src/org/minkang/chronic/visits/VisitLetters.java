package org.minkang.chronic.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.chronic.Rights;
import org.minkang.chronic.VisitOutcome;
import org.minkang.letters.Letter;
import org.minkang.letters.LetterData;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.store.Session;

/** Fills the lists that are taken along. They are Chinese, whatever the language of the program; numbers are masked. */
public class VisitLetters {

    private static final Text TEXT = Text.of(VisitLetters.class);
    private static final int MOST = 20_000;

    private final Access access;
    private final Journal journal;
    private final PolicyPacks packs;
    private final Areas areas;
    private final Campaigns campaigns;
    private final Visits visits;
    private final Tours tours;
    private final Clock clock;

    public VisitLetters(Access access, Journal journal, PolicyPacks packs, Areas areas, Campaigns campaigns, Visits visits,
            Tours tours, Clock clock) {
        this.access = access;
        this.journal = journal;
        this.packs = packs;
        this.areas = areas;
        this.campaigns = campaigns;
        this.visits = visits;
        this.tours = tours;
        this.clock = clock;
    }

    /** The rows of the filter in walking order, one list for each village. */
    public List<Letter> visitLists(Session session, Actor actor, VisitFilter filter) {
        access.require(session, actor, Rights.VISIT);
        CampaignRow campaign = campaigns.one(session, actor, filter.campaignId());
        List<VisitRow> rows = visits.page(session, actor, filter.sort(VisitFilter.Sort.WALK, false), 0, MOST);
        if (rows.isEmpty()) {
            throw Refused.of("chronic.visit-nobody-left", TEXT.get("chronic.visit-nobody-left"));
        }
        List<VisitOutcome> outcomes = visits.rules(session).outcomes();
        String digits = IntStream.range(0, outcomes.size()).mapToObj(i -> (i + 1) + " " + outcomes.get(i).name().zh())
                .collect(Collectors.joining("　"));
        Map<String, List<VisitRow>> villages = new LinkedHashMap<>();
        rows.forEach(r -> villages.computeIfAbsent(r.areaCode(), k -> new ArrayList<>()).add(r));
        List<Letter> letters = new ArrayList<>();
        villages.forEach((area, persons) -> letters.add(new Letter(VisitTemplate.VISIT_LIST, letter(session)
                .with("campaign", campaign.name())
                .with("village", area.isEmpty() ? "村未登记" : persons.get(0).village())
                .with("count", persons.size())
                .with("dueOn", campaign.dueOn().toString())
                .with("outcomes", digits)
                .withRows("persons", persons.stream().map(VisitLetters::person).toList()))));
        journal.record(session, actor, JournalEntry.of("chronic.visit-list-printed", "campaign", campaign.id())
                .change("area", null, filter.area()).change("persons", null, rows.size()));
        return letters;
    }

    private static Map<String, Object> person(VisitRow row) {
        return Map.of("no", Integer.toString(row.rowNo()), "home", row.home(), "name", row.name(), "maskedId", row.maskedId(), "disease",
                row.disease(), "reportedBy", row.reportedBy(), "last",
                row.visitedOn() == null ? "" : row.outcomeName() + " " + row.visitedOn());
    }

    /** Who is registered for a day of touring diagnosis. */
    public Letter tourList(Session session, Actor actor, long tourId) {
        List<TourPerson> persons = tours.persons(session, actor, tourId);
        if (persons.isEmpty()) {
            throw Refused.of("chronic.tour-nobody", TEXT.get("chronic.tour-nobody"));
        }
        Tour tour = session.require(Tour.class, tourId);
        journal.record(session, actor, JournalEntry.of("chronic.tour-list-printed", "tour", tourId)
                .change("persons", null, persons.size()));
        return new Letter(VisitTemplate.TOUR_LIST, letter(session)
                .with("heldOn", tour.heldOn().toString())
                .with("place", areas.name(session, tour.areaCode()) + " " + tour.place())
                .with("team", tour.team())
                .with("provider", tour.provider())
                .with("count", persons.size())
                .withRows("persons", persons.stream().map(p -> Map.<String, Object>of("no", Integer.toString(p.placeNo()),
                        "name", p.name(), "maskedId", p.maskedId(), "village", p.village(), "disease", p.disease())).toList()));
    }

    private LetterData letter(Session session) {
        LocalDate today = LocalDate.now(clock);
        return LetterData.empty().with("bureau", packs.require(session, today).county().zh() + "医疗保障局")
                .with("issuedOn", today);
    }
}
