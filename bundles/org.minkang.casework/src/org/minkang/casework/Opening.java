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
import java.util.function.Consumer;
import org.minkang.access.Actor;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Bilingual;
import org.minkang.base.IdNumber;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.CaseworkRules;
import org.minkang.casework.type.StepType;
import org.minkang.policy.PolicyPack;
import org.minkang.store.BulkWriter;
import org.minkang.store.Session;

/**
 * Opens cases, one or fifty thousand of one type: everything is checked first, then each table is written in one go. The
 * entity manager would keep every row in memory and write them one by one.
 */
final class Opening {

    private static final int CHUNK = 400;
    private static final int MOST_PROBLEMS = 1000;

    private final Parts parts;
    private final Session session;
    private final Actor actor;
    private final LocalDateTime now;
    private final boolean hold;

    /** Name, masked number and area of a person, as a case carries them. */
    private record Whom(String name, String maskedId, String areaCode) {
    }

    /** One case before it is written. */
    private record Fresh(CaseOpening opening, long id, String number, Whom whom, long firstVisit, long visit,
            List<NewItem> items, LocalDate due) {

        LocalDate queueDue() {
            return due == null ? CaseFile.NO_LIMIT : due;
        }

        StepType stepOf(CaseType type) {
            return opening.passFirst() ? type.step(type.first().next().get(0)) : type.first();
        }
    }

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
        LocalDate due = type.clock().map(d -> d.from(now.toLocalDate(), parts.calendars().of(session))).orElse(null);
        List<Fresh> fresh = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            CaseOpening opening = openings.get(i);
            long visit = session.nextId();
            fresh.add(new Fresh(opening, session.nextId(), numbers.get(i), persons.get(opening.personId()), visit,
                    opening.passFirst() ? session.nextId() : visit, items(opening), due));
        }
        write(pack, type, typeId, fresh);
        tell(type, fresh);
        return fresh;
    }

    private static List<NewItem> items(CaseOpening opening) {
        return opening.items().isEmpty() ? List.of(new NewItem(CaseItem.WHOLE, shortened(opening.title(), 200)))
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
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
            session.rows(row -> persons.put(row.number(1),
                    new Whom(row.text(2), IdNumber.mask(row.text(3)), row.text(4))),
                    "select id, name, id_number, area_code from mk_person where id in (" + Pending.marks(chunk.size())
                            + ")", chunk.toArray());
        }
        return persons;
    }

    // ---- writing ------------------------------------------------------------------------------------------------------

    private void write(PolicyPack pack, CaseType type, long typeId, List<Fresh> cases) {
        String version = pack.id() + " " + pack.version();
        bulk("mk_case", List.of("id", "version", "lock_no", "act_count", "case_no", "type_key", "type_version",
                "case_type_id", "person_id", "person_name", "masked_id", "area_code", "title", "item_text", "channel",
                "step", "visit_id", "status", "opened_at", "opened_on", "applied_on", "due_on", "queue_due", "opened_by",
                "opened_by_name", "summary_zh", "summary_en"), writer -> cases.forEach(f -> {
                    List<String> labels = f.items().stream().map(NewItem::label).toList();
                    Bilingual summary = Summaries.plain(type.name(), f.number(), f.whom().name(), labels);
                    String title = f.opening().title().isBlank() ? String.join("、", labels) : f.opening().title();
                    writer.add(f.id(), 1, 0, 0, f.number(), type.key(), version, typeId, f.opening().personId(),
                            f.whom().name(), f.whom().maskedId(), f.whom().areaCode(), shortened(title, 500),
                            itemText(labels), f.opening().channel(), f.stepOf(type).key(), f.visit(),
                            CaseStatus.OPEN, now, now.toLocalDate(), f.opening().appliedOn(), f.due(),
                            f.queueDue(),
                            actor.accountId(), actor.displayName(), summary.zh(), summary.en());
                }));
        writeItems(type, cases);
        writeVisits(type, cases);
        writeTasks(type, cases);
        writeDecisions(type, cases);
        writePapers(cases);
        writeParties(type, cases);
        cases.forEach(f -> parts.journal().record(session, actor, entry(type, f)));
    }

    private static String itemText(List<String> labels) {
        String more = labels.size() > 1 ? " +" + (labels.size() - 1) : "";
        return shortened(labels.get(0), 190) + more;
    }

    private JournalEntry entry(CaseType type, Fresh f) {
        JournalEntry entry = JournalEntry.of("case.opened", "case", f.id()).change("number", null, f.number())
                .change("type", null, type.key()).change("person", null, f.opening().personId())
                .change("step", null, f.stepOf(type).key()).change("channel", null, f.opening().channel());
        for (NewItem item : f.items()) {
            entry = entry.change("item." + item.key(), null, ItemStatus.OPEN);
        }
        for (var confirmation : f.opening().confirmations().entrySet()) {
            entry = entry.change("confirmed." + confirmation.getKey(), null, confirmation.getValue());
        }
        return entry;
    }

    private void writeItems(CaseType type, List<Fresh> cases) {
        bulk("mk_case_item", List.of("id", "case_id", "place_no", "item_key", "label", "status", "pending_key"),
                writer -> cases.forEach(f -> {
                    for (int i = 0; i < f.items().size(); i++) {
                        NewItem item = f.items().get(i);
                        writer.add(session.nextId(), f.id(), i, item.key(), shortened(item.label(), 200), ItemStatus.OPEN,
                                type.oneAtATime() ? Pending.key(type.key(), f.opening().personId(), item.key()) : null);
                    }
                }));
    }

    private void writeVisits(CaseType type, List<Fresh> cases) {
        bulk("mk_case_visit", List.of("id", "case_id", "step", "entered_at", "left_at", "stopped_seconds", "finished",
                "undone"), writer -> cases.forEach(f -> {
                    boolean passed = f.opening().passFirst();
                    writer.add(f.firstVisit(), f.id(), type.first().key(), now, passed ? now : null, 0L, passed ? 1 : 0, 0);
                    if (passed) {
                        writer.add(f.visit(), f.id(), f.stepOf(type).key(), now, null, 0L, 0, 0);
                    }
                }));
    }

    private void writeTasks(CaseType type, List<Fresh> cases) {
        bulk("mk_task", List.of("id", "version", "case_id", "visit_id", "type_key", "step", "slot", "right_id", "case_no",
                "person_name", "area_code", "holder_id", "holder_name", "held_since", "opened_at", "step_due_on",
                "due_on", "paused", "status", "done_at"), writer -> cases.forEach(f -> {
                    StepType first = type.first();
                    boolean passed = f.opening().passFirst();
                    if (passed) {
                        task(writer, f, first, f.firstVisit(), 0, true, TaskStatus.DONE);
                    }
                    StepType step = f.stepOf(type);
                    int slots = step.opinions().map(o -> o.needed()).orElse(0);
                    for (int slot = slots == 0 ? 0 : 1; slot <= slots; slot++) {
                        task(writer, f, step, f.visit(), slot, hold && !passed, TaskStatus.OPEN);
                    }
                }));
    }

    private void task(BulkWriter writer, Fresh f, StepType step, long visit, int slot, boolean mine, TaskStatus status) {
        LocalDate own = step.deadline().map(d -> d.from(now.toLocalDate(), parts.calendars().of(session))).orElse(null);
        LocalDate due = own == null || f.due() != null && f.due().isBefore(own) ? f.due() : own;
        writer.add(session.nextId(), 1, f.id(), visit, f.opening().typeKey(), step.key(), slot, step.right(), f.number(),
                f.whom().name(), f.whom().areaCode(), mine ? actor.accountId() : null, mine ? actor.displayName() : null,
                mine ? now : null, now, own, due, 0, status, status == TaskStatus.DONE ? now : null);
    }

    private void writeDecisions(CaseType type, List<Fresh> cases) {
        bulk("mk_decision", List.of("id", "act_id", "act_no", "case_id", "visit_id", "item_key", "step", "slot", "act",
                "verdict", "details", "account_id", "account_name", "role_name", "decided_at"),
                writer -> cases.forEach(f -> {
                    String details = new Details(Map.of(), f.opening().confirmations(), List.of()).write();
                    long act = session.nextId();
                    decision(writer, f, type, act, null, CaseAction.OPEN, null, details);
                    if (f.opening().passFirst()) {
                        long pass = session.nextId();
                        f.items().forEach(i -> decision(writer, f, type, pass, i.key(), CaseAction.PASS, Verdict.YES, null));
                    }
                }));
    }

    private void decision(BulkWriter writer, Fresh f, CaseType type, long act, String item, CaseAction action,
            Verdict verdict, String details) {
        writer.add(session.nextId(), act, 0, f.id(), f.firstVisit(), item, type.first().key(), 0, action, verdict,
                details, actor.accountId(), actor.displayName(), actor.roleName(), now);
    }

    private void writePapers(List<Fresh> cases) {
        bulk("mk_paper", List.of("id", "version", "case_id", "place_no", "paper_key", "item_key", "label", "required",
                "state", "received_on"), writer -> cases.forEach(f -> {
                    int place = 0;
                    for (WantedPaper p : f.opening().papers()) {
                        writer.add(session.nextId(), 1, f.id(), place++, p.key(), p.itemKey(), p.label(),
                                p.required() ? 1 : 0, p.received() ? PaperState.RECEIVED : PaperState.WANTED,
                                p.received() ? now.toLocalDate() : null);
                    }
                }));
    }

    private void writeParties(CaseType type, List<Fresh> cases) {
        bulk("mk_case_party", List.of("account_id", "case_id", "running", "queue_due"),
                writer -> cases.forEach(f -> writer.add(actor.accountId(), f.id(), 1, f.queueDue())));
        Set<String> barred = type.separateFrom(type.first().key());
        bulk("mk_case_bar", List.of("case_id", "step", "account_id"), writer -> cases.forEach(
                f -> barred.forEach(step -> writer.add(f.id(), step, actor.accountId()))));
    }

    private void bulk(String table, List<String> columns, Consumer<BulkWriter> rows) {
        try (BulkWriter writer = session.bulk(table, columns.toArray(String[]::new))) {
            rows.accept(writer);
        }
    }

    private void tell(CaseType type, List<Fresh> cases) {
        for (Fresh f : cases) {
            for (CaseEvent.Kind kind : List.of(CaseEvent.Kind.OPENED, CaseEvent.Kind.STEP_ENTERED)) {
                parts.workflows().tell(session, actor, new CaseEvent(kind, f.id(), f.number(), type.key(),
                        f.opening().personId(), f.stepOf(type).key(), ""));
            }
        }
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
