package org.minkang.chronic.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.letters.Letter;
import org.minkang.letters.LetterData;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.store.Session;

/** Fills the list of a day of touring diagnosis. It is Chinese, whatever the language of the program; numbers are masked. */
public class TourLetters {

    private static final Text TEXT = Text.of(TourLetters.class);

    private final Journal journal;
    private final PolicyPacks packs;
    private final Areas areas;
    private final Tours tours;
    private final Clock clock;

    public TourLetters(Journal journal, PolicyPacks packs, Areas areas, Tours tours, Clock clock) {
        this.journal = journal;
        this.packs = packs;
        this.areas = areas;
        this.tours = tours;
        this.clock = clock;
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
        LocalDate today = LocalDate.now(clock);
        return new Letter(TourTemplate.TOUR_LIST, LetterData.empty()
                .with("bureau", packs.require(session, today).county().zh() + "医疗保障局").with("issuedOn", today)
                .with("heldOn", tour.heldOn().toString())
                .with("place", areas.name(session, tour.areaCode()) + " " + tour.place())
                .with("team", tour.team())
                .with("provider", tour.provider())
                .with("count", persons.size())
                .withRows("persons", persons.stream().map(p -> Map.<String, Object>of("no", Integer.toString(p.placeNo()),
                        "name", p.name(), "maskedId", p.maskedId(), "village", p.village(), "disease", p.disease())).toList()));
    }
}
