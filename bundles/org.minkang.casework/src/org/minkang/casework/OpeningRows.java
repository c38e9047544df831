package org.minkang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.minkang.access.Actor;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Bilingual;
import org.minkang.base.WorkingCalendar;
import org.minkang.casework.type.CaseType;
import org.minkang.casework.type.StepType;
import org.minkang.policy.PolicyPack;
import org.minkang.store.BulkWriter;
import org.minkang.store.Session;

/** Writes new cases table by table. */
final class OpeningRows {

    private final Parts parts;
    private final Session session;
    private final Actor actor;
    private final LocalDateTime now;
    private final CaseType type;
    private final boolean hold;
    private final WorkingCalendar calendar;

    /** Name, masked number and area of a person, as a case carries them. */
    record Whom(String name, String maskedId, String areaCode, boolean merged) {
    }

    /** One case before it is written. */
    record Fresh(CaseOpening opening, long id, String number, Whom whom, long firstVisit, long visit,
            List<NewItem> items, LocalDate due) {

        LocalDate queueDue() {
            return due == null ? CaseFile.NO_LIMIT : due;
        }

        StepType stepOf(CaseType type) {
            return opening.passFirst() ? type.step(type.first().next().get(0)) : type.first();
        }
    }

    OpeningRows(Parts parts, Session session, Actor actor, LocalDateTime now, CaseType type, boolean hold) {
        this.parts = parts;
        this.session = session;
        this.actor = actor;
        this.now = now;
        this.type = type;
        this.hold = hold;
        // read now: asking the database later would end the writer that is under way
        this.calendar = parts.calendars().of(session);
    }

    void write(PolicyPack pack, long typeId, List<Fresh> cases) {
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
        writeItems(cases);
        writeVisits(cases);
        writeTasks(cases);
        writeDecisions(cases);
        writePapers(cases);
        writeParties(cases);
        cases.forEach(f -> parts.journal().record(session, actor, entry(f)));
    }

    private static String itemText(List<String> labels) {
        String more = labels.size() > 1 ? " +" + (labels.size() - 1) : "";
        return shortened(labels.get(0), 190) + more;
    }

    private JournalEntry entry(Fresh f) {
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

    private void writeItems(List<Fresh> cases) {
        bulk("mk_case_item", List.of("id", "case_id", "place_no", "item_key", "label", "status", "pending_key"),
                writer -> cases.forEach(f -> {
                    for (int i = 0; i < f.items().size(); i++) {
                        NewItem item = f.items().get(i);
                        writer.add(session.nextId(), f.id(), i, item.key(), shortened(item.label(), 200), ItemStatus.OPEN,
                                type.oneAtATime() ? Pending.key(type.key(), f.opening().personId(), item.key()) : null);
                    }
                }));
    }

    private void writeVisits(List<Fresh> cases) {
        bulk("mk_case_visit", List.of("id", "case_id", "step", "entered_at", "left_at", "stopped_seconds", "finished",
                "undone"), writer -> cases.forEach(f -> {
                    boolean passed = f.opening().passFirst();
                    writer.add(f.firstVisit(), f.id(), type.first().key(), now, passed ? now : null, 0L, passed ? 1 : 0, 0);
                    if (passed) {
                        writer.add(f.visit(), f.id(), f.stepOf(type).key(), now, null, 0L, 0, 0);
                    }
                }));
    }

    private void writeTasks(List<Fresh> cases) {
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
        LocalDate own = step.due(now.toLocalDate(), calendar).orElse(null);
        LocalDate due = own == null || f.due() != null && f.due().isBefore(own) ? f.due() : own;
        writer.add(session.nextId(), 1, f.id(), visit, f.opening().typeKey(), step.key(), slot, step.right(), f.number(),
                f.whom().name(), f.whom().areaCode(), mine ? actor.accountId() : null, mine ? actor.displayName() : null,
                mine ? now : null, now, own, due, 0, status, status == TaskStatus.DONE ? now : null);
    }

    private void writeDecisions(List<Fresh> cases) {
        bulk("mk_decision", List.of("id", "act_id", "act_no", "case_id", "visit_id", "item_key", "step", "slot", "act",
                "verdict", "details", "account_id", "account_name", "role_name", "decided_at"),
                writer -> cases.forEach(f -> {
                    String details = new Details(Map.of(), f.opening().confirmations(), List.of()).write();
                    long act = session.nextId();
                    decision(writer, f, act, null, CaseAction.OPEN, null, details);
                    if (f.opening().passFirst()) {
                        long pass = session.nextId();
                        f.items().forEach(i -> decision(writer, f, pass, i.key(), CaseAction.PASS, Verdict.YES, null));
                    }
                }));
    }

    private void decision(BulkWriter writer, Fresh f, long act, String item, CaseAction action,
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

    private void writeParties(List<Fresh> cases) {
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

    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
