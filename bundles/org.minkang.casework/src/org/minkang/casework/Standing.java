package org.minkang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.minkang.access.journal.JournalEntry;

/**
 * How a case stands at a moment: the "before" and "after" of the journal, and what taking an act back returns to.
 */
record Standing(String step, long visitId, CaseStatus status, CaseOutcome outcome, LocalDate dueOn, LocalDate pausedOn,
        LocalDate answerDueOn, LocalDate closedOn, List<ItemAt> items, List<TaskAt> tasks, List<PaperAt> papers) {

    record ItemAt(String key, ItemStatus status, Verdict opinion, String refusal) {
    }

    record TaskAt(long id, Long holderId, String holderName, LocalDateTime heldSince, LocalDate stepDueOn) {
    }

    record PaperAt(long id, PaperState state, LocalDate receivedOn) {
    }

    static Standing of(Scene scene) {
        CaseFile f = scene.file();
        return new Standing(f.step(), f.visitId(), f.status(), f.outcome().orElse(null), f.dueOn().orElse(null),
                f.pausedOn().orElse(null), f.answerDueOn().orElse(null), f.closedOn().orElse(null),
                f.items().stream().map(i -> new ItemAt(i.itemKey(), i.status(), i.opinion().orElse(null), i.refusal())).toList(),
                scene.openTasks().stream().map(t -> new TaskAt(t.id(), t.holderId().orElse(null),
                        t.holderName().orElse(null), t.heldSince().orElse(null), t.stepDueOn().orElse(null))).toList(),
                scene.papers().stream().map(p -> new PaperAt(p.id(), p.state(), p.receivedOn().orElse(null))).toList());
    }

    /** The differences to a later standing, for the journal. */
    JournalEntry changes(Standing after, JournalEntry entry) {
        boolean stays = visitId == after.visitId && !after.tasks.isEmpty();
        JournalEntry all = entry.change("step", step, after.step).change("status", status, after.status)
                .change("outcome", outcome, after.outcome).change("dueOn", dueOn, after.dueOn)
                .change("stepDueOn", stays ? stepDue() : null, stays ? after.stepDue() : null)
                .change("pausedOn", pausedOn, after.pausedOn).change("closedOn", closedOn, after.closedOn);
        Map<String, ItemAt> later = after.items.stream().collect(Collectors.toMap(ItemAt::key, i -> i));
        for (ItemAt item : items) {
            ItemAt now = later.get(item.key());
            all = all.change("item." + item.key(), item.status(), now.status())
                    .change("item." + item.key() + ".opinion", item.opinion(), now.opinion());
        }
        Map<Long, PaperAt> laterPapers = after.papers.stream().collect(Collectors.toMap(PaperAt::id, p -> p));
        for (PaperAt paper : papers) {
            all = all.change("paper." + paper.id(), paper.state(), laterPapers.get(paper.id()).state());
        }
        return all;
    }

    /** The first limit of the open tasks, or null. */
    private LocalDate stepDue() {
        return tasks.stream().map(TaskAt::stepDueOn).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    String write() {
        Lines lines = new Lines().add("case", step, visitId, status, dueOn, pausedOn, answerDueOn);
        items.forEach(i -> lines.add("item", i.key(), i.status(), i.opinion(), i.refusal()));
        tasks.forEach(t -> lines.add("task", t.id(), t.holderId(), t.holderName(), t.heldSince(), t.stepDueOn()));
        papers.forEach(p -> lines.add("paper", p.id(), p.state(), p.receivedOn()));
        return lines.toString();
    }

    /** Reads what {@link #write} wrote: the standing of a running case. */
    static Standing read(String text) {
        List<ItemAt> items = new ArrayList<>();
        List<TaskAt> tasks = new ArrayList<>();
        List<PaperAt> papers = new ArrayList<>();
        List<String> head = List.of();
        for (List<String> v : Lines.read(text)) {
            switch (v.get(0)) {
                case "item" -> items.add(new ItemAt(v.get(1), ItemStatus.valueOf(v.get(2)),
                        v.get(3) == null ? null : Verdict.valueOf(v.get(3)), v.get(4)));
                case "task" -> tasks.add(new TaskAt(Long.parseLong(v.get(1)), v.get(2) == null ? null : Long.valueOf(v.get(2)),
                        v.get(3), v.get(4) == null ? null : LocalDateTime.parse(v.get(4)), day(v.get(5))));
                case "paper" -> papers.add(new PaperAt(Long.parseLong(v.get(1)), PaperState.valueOf(v.get(2)), day(v.get(3))));
                default -> head = v;
            }
        }
        return new Standing(head.get(1), Long.parseLong(head.get(2)), CaseStatus.valueOf(head.get(3)), null,
                day(head.get(4)), day(head.get(5)), day(head.get(6)), null, items, tasks, papers);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
