package org.minkang.casework;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.casework.CaseView.AttachmentInfo;
import org.minkang.casework.CaseView.ItemView;
import org.minkang.casework.CaseView.PaperView;
import org.minkang.casework.CaseView.StepState;
import org.minkang.casework.CaseView.StepView;
import org.minkang.casework.CaseView.TaskView;
import org.minkang.casework.CaseView.TimelineRow;
import org.minkang.casework.type.StepType;

/** What an actor sees of a case. The blindness of opinions is kept here, and nowhere else is a decision shown. */
final class Views {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Views() {
    }

    static String clockTime(LocalDateTime moment) {
        return CLOCK.format(moment);
    }

    /** Where the case is now, in words. */
    static String place(Scene scene) {
        return scene.file().status() == CaseStatus.OPEN ? scene.step().name().text()
                : Refusals.TEXT.get("status." + scene.file().status());
    }

    static CaseView of(Scene scene, List<CheckResult> findings) {
        CaseFile f = scene.file();
        return new CaseView(f.id(), f.version(), f.number(), f.typeKey(), scene.type().name(), Redaction.personId(scene),
                Redaction.name(scene), Redaction.maskedId(scene), Redaction.areaCode(scene), f.title(), f.channel(), f.status(),
                f.outcome().orElse(null), f.step(), f.openedOn(), f.appliedOn(), f.dueOn().orElse(null),
                f.pausedOn().orElse(null), f.answerDueOn().orElse(null), f.closedOn().orElse(null), f.openedByName(),
                steps(scene), items(scene), papers(scene), tasks(scene), timeline(scene), findings,
                Posting.of(scene).filter(p -> f.status().running()).map(Posting::view).orElse(null),
                Appeal.of(scene).flatMap(Appeal::until).orElse(null), Summaries.shown(scene), scene.parts().workflows().installed(f.typeKey()));
    }

    // ---- blindness ----------------------------------------------------------------------------------------------------

    /**
     * Whether a decision must not be seen by the actor: somebody else's opinion in a step that was not finished, or any
     * earlier one while the actor may be asked for an opinion in the same step again. Where it is decided again, whoever
     * judges anew sees nothing of what was found about it the first time.
     */
    static boolean hidden(Scene scene, Decision decision) {
        if (!scene.file().status().running() || decision.accountId() == scene.actor().accountId()) {
            return false;
        }
        if (judgesAnew(scene) && foundBefore(scene, decision)) {
            return true;
        }
        StepType step = scene.type().step(decision.step());
        boolean opinion = decision.action() == CaseAction.OPINION || decision.slot() > 0;
        if (step.opinions().isEmpty() || !opinion) {
            return false;
        }
        boolean mayJudge = scene.allows(step.right());
        boolean again = scene.file().step().equals(step.key()) && mayJudge;
        boolean finished = scene.visit(decision.visitId()).finished();
        return again || !finished && (mayJudge || !scene.allows(Cases.SUPERVISE_RIGHT));
    }

    private static boolean judgesAnew(Scene scene) {
        return scene.step().opinions().isPresent() && scene.allows(scene.step().right());
    }

    /** A verdict, from before the case was opened again, about what is decided anew now. */
    private static boolean foundBefore(Scene scene, Decision decision) {
        return decision.verdict().isPresent()
                && decision.itemKey().flatMap(scene.file()::item).flatMap(CaseItem::questioned).isPresent()
                && scene.allDecisions().stream().anyMatch(d -> d.action().reopens() && d.actNo() > decision.actNo());
    }

    /** Whether the holder of a task must not be known to the actor. */
    private static boolean hidden(Scene scene, Task task) {
        return task.slot() > 0 && !task.heldBy(scene.actor().accountId()) && blind(scene, scene.type().step(task.step()));
    }

    static boolean blind(Scene scene, StepType step) {
        return scene.allows(step.right()) || !scene.allows(Cases.SUPERVISE_RIGHT);
    }

    // ---- parts --------------------------------------------------------------------------------------------------------

    private static List<StepView> steps(Scene scene) {
        List<StepView> steps = new ArrayList<>();
        int here = scene.type().position(scene.file().step());
        for (int i = 0; i < scene.type().steps().size(); i++) {
            StepType step = scene.type().steps().get(i);
            Visit visit = scene.lastVisit(step.key());
            boolean current = i == here && scene.file().status().running();
            StepState state = current ? StepState.HERE : i == here ? last(scene)
                    : i < here && visit != null ? StepState.DONE : StepState.AHEAD;
            steps.add(new StepView(step.key(), step.name(), state, current ? scene.openTasks().stream()
                    .flatMap(t -> t.stepDueOn().stream()).min(Comparator.naturalOrder()).orElse(null) : null,
                    visit == null ? null : visit.enteredAt(), visit == null ? null : visit.leftAt().orElse(null)));
        }
        return steps;
    }

    /** How the step stands in which a case came to its end. */
    private static StepState last(Scene scene) {
        return switch (scene.file().outcome().orElse(CaseOutcome.GRANTED)) {
            case REFUSED -> StepState.ENDED;
            case WITHDRAWN -> StepState.AHEAD; // whoever gave up left a step that nobody finished
            default -> StepState.DONE;
        };
    }

    private static List<ItemView> items(Scene scene) {
        Map<String, Verdict> here = new LinkedHashMap<>();
        if (scene.file().status().running()) {
            scene.decisionsHere().stream().filter(d -> !hidden(scene, d))
                    .forEach(d -> d.verdict().ifPresent(v -> here.put(d.itemKey().orElse(""), v)));
        }
        return scene.file().items().stream().map(i -> new ItemView(i.itemKey(), i.label(), i.status(),
                Opinions.result(scene, i).orElse(null), here.get(i.itemKey()), i.refusal(), i.live(), questioned(scene, i))).toList();
    }

    /** Whoever judges anew is not told what others had found. */
    private static String questioned(Scene scene, CaseItem item) {
        boolean judging = scene.file().status().running() && scene.step().opinions().isPresent() && blind(scene, scene.step());
        return item.questioned().map(why -> judging ? "" : why).orElse(null);
    }

    private static List<PaperView> papers(Scene scene) {
        List<Attachment> files = scene.attachments();
        List<PaperView> papers = new ArrayList<>();
        for (Paper p : scene.papers()) {
            papers.add(new PaperView(p.id(), p.paperKey(), p.itemKey().orElse(null), p.label(), p.required(), p.state(),
                    p.receivedOn().orElse(null),
                    Redaction.shown(scene, p.label(),
                            files.stream().filter(a -> a.paperId().filter(id -> id == p.id()).isPresent()).toList())));
        }
        String other = Refusals.TEXT.get("paper.loose");
        List<AttachmentInfo> loose = Redaction.shown(scene, other, files.stream().filter(a -> a.paperId().isEmpty()).toList());
        if (!loose.isEmpty()) {
            papers.add(new PaperView(0, "", null, other, false, PaperState.RECEIVED, null, loose));
        }
        return papers;
    }

    private static List<TaskView> tasks(Scene scene) {
        return scene.openTasks().stream().map(t -> {
            boolean hide = hidden(scene, t);
            return new TaskView(t.id(), t.step(), scene.type().step(t.step()).name(), t.rightId(),
                    t.heldBy(scene.actor().accountId()), hide ? null : t.holderId().orElse(null),
                    hide ? "" : t.holderName().orElse(""), hide ? null : t.heldSince().orElse(null),
                    t.dueOn().orElse(null), t.openedAt(), asked(scene, t));
        }).toList();
    }

    /**
     * Which items an own opinion is asked for; a third opinion is asked only for what the first ones differ on. Where an
     * officer looks into what the opinions left open, only that is asked of everybody.
     */
    private static Set<String> asked(Scene scene, Task task) {
        if (task.slot() == 0) {
            return scene.type().looksIntoItemsOf(task.step()).isPresent() ? Verdicts.undecided(scene) : Set.of();
        }
        return task.heldBy(scene.actor().accountId()) ? Opinions.asked(scene, task) : Set.of();
    }

    private static List<TimelineRow> timeline(Scene scene) {
        Set<Long> withdrawn = scene.withdrawnActs();
        Map<Long, List<Decision>> acts = scene.allDecisions().stream().filter(d -> !hidden(scene, d))
                .collect(Collectors.groupingBy(Decision::actId, LinkedHashMap::new, Collectors.toList()));
        return acts.values().stream().map(act -> row(scene, act, withdrawn)).toList();
    }

    private static TimelineRow row(Scene scene, List<Decision> act, Set<Long> withdrawn) {
        Decision d = act.get(0);
        Map<String, ItemVerdict> verdicts = new LinkedHashMap<>();
        act.forEach(one -> one.itemKey().ifPresent(key -> one.verdict().ifPresent(
                v -> verdicts.put(key, new ItemVerdict(v, one.reason(), one.details().ticks())))));
        String reason = act.stream().map(Decision::reason).filter(r -> !r.isEmpty()).findFirst().orElse("");
        Visit visit = scene.visit(d.visitId());
        Duration stopped = visit.stoppedUntil(d.decidedAt());
        Duration spent = Duration.between(visit.enteredAt(), d.decidedAt()).minus(stopped);
        return new TimelineRow(d.actId(), d.decidedAt(), d.accountName(), d.roleName(), d.step(),
                scene.type().step(d.step()).name(), d.action(), verdicts, d.reasonCode(), reason, d.details().papers(),
                d.details().confirmations(), d.details().until(), why(scene, act), withdrawn.contains(d.actId()), spent, stopped);
    }

    /** Each reason of an act once, as people read it. */
    private static String why(Scene scene, List<Decision> act) {
        return act.stream().map(d -> scene.type().reasonText(d.reasonCode(), d.reason())).filter(r -> !r.isEmpty()).distinct()
                .collect(Collectors.joining(Refusals.TEXT.get("reason.next")));
    }
}
