package org.minkang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minkang.access.Actor;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.base.WorkingCalendar;
import org.minkang.casework.OpeningRows.Fresh;
import org.minkang.casework.OpeningRows.Whom;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.CaseworkRules;
import org.minkang.casework.type.Deadline;
import org.minkang.casework.type.StepType;
import org.minkang.policy.PolicyPack;
import org.minkang.register.MergedPersons;
import org.minkang.store.InList;
import org.minkang.store.Session;

/**
 * Opens cases, one or fifty thousand of one type: everything is checked first, then each table is written in one go. The
 * entity manager would keep every row in memory and write them one by one.
 */
final class Opening {

    private static final int MOST_PROBLEMS = 1000;

    private final Parts parts;
    private final Session session;
    private final Actor actor;
    private final LocalDateTime now;
    private final boolean hold;

    /** @param hold whether the opener holds the first task */
    Opening(Parts parts, Session session, Actor actor, boolean hold) {
        this.parts = parts;
        this.session = session;
        this.actor = actor;
        this.now = parts.now();
        this.hold = hold;
    }

    List<OpenedCase> open(List<CaseOpening> openings) {
        Map<String, List<Integer>> byType = new LinkedHashMap<>();
        for (int i = 0; i < openings.size(); i++) {
            byType.computeIfAbsent(openings.get(i).typeKey(), k -> new ArrayList<>()).add(i);
        }
        OpenedCase[] opened = new OpenedCase[openings.size()];
        byType.forEach((typeKey, positions) -> {
            List<Fresh> fresh = openOfType(typeKey, positions.stream().map(openings::get).toList());
            for (int i = 0; i < fresh.size(); i++) {
                opened[positions.get(i)] = new OpenedCase(fresh.get(i).id(), fresh.get(i).number());
            }
        });
        return List.of(opened);
    }

    private List<Fresh> openOfType(String typeKey, List<CaseOpening> openings) {
        PolicyPack pack = parts.packs().require(session, now.toLocalDate());
        CaseType type = pack.section(CaseworkRules.class).find(typeKey).orElseThrow(() -> Refusals.of("type-unknown", typeKey));
        WorkflowModule module = parts.workflows().of(typeKey)
                .orElseThrow(() -> Refusals.of("not-installed", type.name().text(), typeKey));
        parts.access().require(session, actor, type.first().right());
        Map<Long, Whom> persons = persons(openings.stream().map(CaseOpening::personId).distinct().toList());
        check(type, module, openings, persons);
        // the numbers lock the counter of the type: from here on, openings of one type follow one after the other
        List<String> numbers = parts.numbers().next(session, type.number(), typeKey, now.toLocalDate(), openings.size());
        checkPending(type, openings);
        long typeId = parts.types().keep(session, pack, type);
        WorkingCalendar calendar = parts.calendars().of(session);
        LocalDate due = type.clock().map(d -> d.from(now.toLocalDate(), calendar)).orElse(null);
        List<Fresh> fresh = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            CaseOpening opening = openings.get(i);
            long visit = session.nextId();
            fresh.add(new Fresh(opening, session.nextId(), numbers.get(i), persons.get(opening.personId()), visit,
                    opening.passFirst() ? session.nextId() : visit, items(opening),
                    earlier(due, opening.within(), calendar)));
        }
        new OpeningRows(parts, session, actor, now, type, hold).write(pack, typeId, fresh);
        MergedPersons.stillStanding(session, persons.keySet());
        tell(type, fresh);
        return fresh;
    }

    /** The day a case is due that has a limit of its own beside the clock of its type. */
    private LocalDate earlier(LocalDate usual, Deadline own, WorkingCalendar calendar) {
        LocalDate day = own == null ? null : own.from(now.toLocalDate(), calendar);
        return day == null || usual != null && usual.isBefore(day) ? usual : day;
    }

    private static List<NewItem> items(CaseOpening opening) {
        return opening.items().isEmpty() ? List.of(new NewItem(CaseItem.WHOLE, OpeningRows.shortened(opening.title(), 200)))
                : opening.items();
    }

    // ---- checks -------------------------------------------------------------------------------------------------------

    private void check(CaseType type, WorkflowModule module, List<CaseOpening> openings, Map<Long, Whom> persons) {
        List<Problem> problems = new ArrayList<>();
        Map<Integer, List<CheckResult>> findings = parts.workflows().checkOpenings(session, module, openings);
        for (int i = 0; i < openings.size() && problems.size() < MOST_PROBLEMS; i++) {
            CaseOpening opening = openings.get(i);
            String place = openings.size() == 1 ? "" : "#" + (i + 1);
            Whom whom = persons.get(opening.personId());
            if (whom == null) {
                problems.add(Refusals.at(place, "person-unknown"));
            } else if (whom.merged()) {
                problems.add(Refusals.at(place, "person-merged", whom.name()));
            } else if (!Scene.inArea(actor, whom.areaCode())) {
                problems.add(Refusals.at(place, "person-area", whom.name()));
            }
            form(opening, place, problems);
            if (opening.passFirst()) {
                firstStep(type, opening, place, problems);
            }
            Findings.against(findings.getOrDefault(i, List.of()), opening.confirmations()).forEach(p -> problems.add(
                    place.isEmpty() ? p : new Problem(p.code(), place, p.message())));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private static void form(CaseOpening opening, String place, List<Problem> problems) {
        Set<String> keys = new HashSet<>();
        for (NewItem item : opening.items()) {
            if (!keys.add(item.key()) || item.key().isBlank() || item.key().length() > 60) {
                problems.add(Refusals.at(place, "item-twice", item.label()));
            }
        }
        try {
            opening.papers().forEach(p -> checkPaper(p, keys));
        } catch (Refused e) {
            e.problems().forEach(p -> problems.add(new Problem(p.code(), place, p.message())));
        }
        if (opening.title().isBlank() && opening.items().isEmpty() || opening.appliedOn() == null) {
            problems.add(Refusals.at(place, "opening-empty"));
        }
    }

    static void checkPaper(WantedPaper paper, Collection<String> items) {
        if (paper.label().isBlank() || paper.label().length() > 200 || paper.key().isBlank() || paper.key().length() > 60) {
            throw Refusals.of("paper-name", paper.label());
        }
        if (paper.itemKey() != null && !items.contains(paper.itemKey())) {
            throw Refusals.of("paper-item", paper.label());
        }
    }

    private static void firstStep(CaseType type, CaseOpening opening, String place, List<Problem> problems) {
        StepType first = type.first();
        if (!first.actions().contains(CaseAction.PASS) || first.next().isEmpty() || first.grants()) {
            problems.add(Refusals.at(place, "first-step", first.name().text()));
        }
        List<String> missing = !first.needsPapers() ? List.of() : opening.papers().stream()
                .filter(p -> p.required() && !p.received()).map(WantedPaper::label).distinct().toList();
        if (!missing.isEmpty()) {
            problems.add(Refusals.at(place, "papers", String.join("、", missing)));
        }
    }

    private void checkPending(CaseType type, List<CaseOpening> openings) {
        if (!type.oneAtATime()) {
            return;
        }
        Map<String, String> keys = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            for (NewItem item : items(openings.get(i))) {
                String key = Pending.key(type.key(), openings.get(i).personId(), item.key());
                if (keys.put(key, item.label()) != null) {
                    problems.add(Refusals.at(openings.size() == 1 ? "" : "#" + (i + 1), "pending-twice", item.label()));
                }
            }
        }
        Pending.taken(session, List.copyOf(keys.keySet())).forEach((key, number) ->
                problems.add(Refusals.problem("pending", keys.get(key), number)));
        if (!problems.isEmpty()) {
            throw new Refused(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
        }
    }

    private Map<Long, Whom> persons(List<Long> ids) {
        Map<Long, Whom> persons = new HashMap<>();
        InList.rows(session, ids, row -> persons.put(row.number(1),
                        new Whom(row.text(2), IdNumber.mask(row.text(3)), row.text(4), !row.isNull(5))),
                "select id, name, id_number, area_code, merged_into from mk_person where id in (?)");
        return persons;
    }

    private void tell(CaseType type, List<Fresh> cases) {
        for (Fresh f : cases) {
            for (CaseEvent.Kind kind : List.of(CaseEvent.Kind.OPENED, CaseEvent.Kind.STEP_ENTERED)) {
                parts.workflows().tell(session, actor, new CaseEvent(kind, f.id(), f.number(), type.key(),
                        f.opening().personId(), f.stepOf(type).key(), ""));
            }
        }
    }
}
