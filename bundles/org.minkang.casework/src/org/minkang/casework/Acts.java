package org.minkang.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.access.journal.JournalEntry;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.casework.type.OpinionRule;
import org.minkang.casework.type.StepType;

/** Carries out one act on one case. The case is locked, and nothing is changed before everything has been checked. */
final class Acts {

    private static final int LONGEST_REASON = 2000;

    private final Scene scene;
    private final CaseAct act;
    private final CaseFile file;
    private final Flow flow;
    private final Opinions opinions;
    private final Verdicts verdicts;
    private final long actId;
    private final Standing before;

    Acts(Scene scene, CaseAct act) {
        this.scene = scene;
        this.act = act;
        this.file = scene.file();
        this.flow = new Flow(scene);
        this.opinions = new Opinions(scene, flow);
        this.verdicts = new Verdicts(scene, act);
        this.actId = scene.session().nextId();
        this.before = Standing.of(scene);
    }

    void run() {
        checkVersion();
        Refusals.refuse(Permissions.against(scene, act.action()));
        checkReasons();
        switch (act.action()) {
            case PASS -> pass();
            case REFUSE -> refuse();
            case RETURN -> giveBack();
            case SUPPLEMENT -> supplement();
            case RESUME -> resume();
            case OPINION -> opinion();
            case WITHDRAW_DECISION -> withdraw();
            case GIVE_UP -> giveUp();
            case OBJECT -> say("case.objection");
            case ANSWER -> say("case.objection-answered");
            case EXTEND -> extend();
            case APPEAL, REOPEN -> reopen();
            case OPEN -> throw new IllegalArgumentException("a case is opened with Cases.open");
        }
    }

    /** Both sides' facts: what the officer saw is no longer so, and who changed it. */
    private void checkVersion() {
        if (act.version() == file.version()) {
            return;
        }
        List<Decision> visible = scene.allDecisions().stream().filter(d -> !Views.hidden(scene, d)).toList();
        if (visible.isEmpty()) {
            throw Refusals.of("changed", file.number());
        }
        Decision last = visible.get(visible.size() - 1);
        throw Refusals.of("changed-by", file.number(), last.accountName(), Views.clockTime(last.decidedAt()),
                last.action().label(), Views.place(scene), act.action().label());
    }

    private void checkReasons() {
        List<Problem> problems = new ArrayList<>();
        if (!act.reasonCode().isEmpty() && scene.type().reasonsFor(act.action()).stream()
                .noneMatch(r -> r.key().equals(act.reasonCode()))) {
            problems.add(Refusals.at("reasonCode", "reason-unknown", act.reasonCode()));
        }
        boolean needed = switch (act.action()) {
            case RETURN, GIVE_UP, WITHDRAW_DECISION, OBJECT, ANSWER, EXTEND, APPEAL, REOPEN -> true;
            case REFUSE -> act.items().isEmpty();
            case RESUME -> !scene.missingPapers().isEmpty();
            case SUPPLEMENT -> askedBefore();
            default -> false;
        };
        if (needed && act.reason().isEmpty() && act.reasonCode().isEmpty()) {
            problems.add(Refusals.at("reason", act.action() == CaseAction.SUPPLEMENT ? "supplement-again"
                    : act.action() == CaseAction.RESUME ? "resume-reason" : "reason", act.action().label()));
        }
        boolean tooLong = act.reason().length() > LONGEST_REASON || act.items().values().stream()
                .anyMatch(v -> v.reason().length() > LONGEST_REASON);
        if (tooLong) {
            problems.add(Refusals.at("reason", "reason-long", LONGEST_REASON));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private boolean askedBefore() {
        return scene.decisions().stream().anyMatch(d -> d.action() == CaseAction.SUPPLEMENT);
    }

    // ---- passing and refusing -------------------------------------------------------------------------------------

    private void pass() {
        decide(verdicts.of(Verdict.YES));
    }

    private void refuse() {
        Map<String, ItemVerdict> all = new LinkedHashMap<>(verdicts.of(Verdict.NO));
        all.replaceAll((key, v) -> new ItemVerdict(Verdict.NO, v.reason(), v.ticks()));
        decide(all);
    }

    private String label(String key) {
        return file.item(key).map(CaseItem::label).orElse(key);
    }

    private void decide(Map<String, ItemVerdict> decided) {
        verdicts.check(decided);
        Map<String, String> confirmed = decided.values().stream().anyMatch(v -> v.verdict() == Verdict.YES)
                ? verdicts.confirmations() : Map.of();
        Flow.next(scene.step(), act.toStep());
        record(decided, confirmed, 0);
        Task task = holdTask();
        for (var verdict : decided.entrySet()) {
            if (verdict.getValue().verdict() == Verdict.NO) {
                flow.refuse(file.item(verdict.getKey()).orElseThrow(), verdicts.why(verdict.getValue()));
            }
        }
        advance(task);
        settled("case.decided");
    }

    /** Goes on when every live item has its verdict; ends the case when none is live. */
    private void advance(Task task) {
        if (file.liveItems().isEmpty()) {
            task.done(scene.now());
            flow.end();
        } else if (verdicts.undecided().isEmpty()) {
            task.done(scene.now());
            flow.finishStep(act.toStep());
        }
    }

    /** Whoever acts holds the task from then on. */
    private Task holdTask() {
        Task task = scene.openTasks().stream().filter(t -> t.slot() == 0).findFirst().orElseThrow();
        if (!task.heldBy(scene.actor().accountId())) {
            task.hold(scene.actor().accountId(), scene.actor().displayName(), scene.now());
        }
        return task;
    }

    // ---- back, stop and go ------------------------------------------------------------------------------------------

    private void giveBack() {
        StepType here = scene.step();
        List<StepType> behind = Flow.behind(scene);
        StepType to = act.toStep().isEmpty() ? behind.get(behind.size() - 1)
                : behind.stream().filter(s -> s.key().equals(act.toStep())).findFirst()
                        .orElseThrow(() -> Refusals.of("return-to", act.toStep(), here.name().text()));
        record(Map.of(), Map.of(), 0);
        if (here.opinions().isEmpty()) {
            holdTask().done(scene.now());
        }
        int back = scene.type().position(to.key());
        for (CaseItem item : file.liveItems()) {
            if (grantedAfter(back)) {
                item.become(ItemStatus.OPEN, null);
            }
            if (judgedAfter(back)) {
                item.opinion(null);
            }
        }
        flow.leave(false);
        flow.enter(to);
        toFormerHolder(to);
        scene.tell(CaseEvent.Kind.RETURNED, "");
        settled("case.returned");
    }

    private boolean grantedAfter(int position) {
        return scene.type().steps().stream().anyMatch(s -> s.grants() && scene.type().position(s.key()) >= position);
    }

    private boolean judgedAfter(int position) {
        return scene.type().steps().stream()
                .anyMatch(s -> s.opinions().isPresent() && scene.type().position(s.key()) >= position);
    }

    /** What comes back goes to the one who did it; from there it can be given to the group again. */
    private void toFormerHolder(StepType to) {
        if (to.opinions().isPresent()) {
            return;
        }
        scene.decisions().stream().filter(d -> d.step().equals(to.key()) && d.verdict().isPresent())
                .reduce((first, last) -> last)
                .flatMap(d -> Colleagues.find(scene.session(), d.accountId()))
                .filter(c -> c.has(scene.session(), to.right()) && !scene.barred(c.id()).contains(to.key()))
                .ifPresent(c -> scene.openTasks().forEach(t -> t.hold(c.id(), c.name(), scene.now())));
    }

    private void supplement() {
        List<Paper> wanted = new ArrayList<>(scene.missingPapers());
        for (String name : act.missingPapers()) {
            Paper paper = paperNamed(name);
            if (!wanted.contains(paper)) {
                wanted.add(paper);
            }
        }
        if (wanted.isEmpty()) {
            throw Refusals.of("nothing-missing");
        }
        wanted.forEach(p -> p.become(PaperState.WANTED, null));
        Decision decision = decision();
        decision.because(act.reasonCode(), act.reason(),
                new Details(Map.of(), Map.of(), wanted.stream().map(Paper::label).distinct().toList()));
        acted(decision);
        if (scene.step().opinions().isEmpty()) {
            holdTask();
        }
        flow.pause();
        scene.tell(CaseEvent.Kind.SUPPLEMENT_ASKED, "");
        settled("case.supplement");
    }

    private Paper paperNamed(String name) {
        return scene.papers().stream().filter(p -> p.paperKey().equals(name) || p.label().equals(name)).findFirst()
                .orElseGet(() -> {
                    String label = name.strip();
                    if (label.isEmpty() || label.length() > 200) {
                        throw Refusals.of("paper-name", label);
                    }
                    long id = scene.session().nextId();
                    Paper paper = new Paper(id, file.id(), scene.papers().size(),
                            new WantedPaper("extra-" + id, null, label, true, false), scene.today());
                    scene.add(paper);
                    return paper;
                });
    }

    private void resume() {
        record(Map.of(), Map.of(), 0);
        flow.resume();
        scene.tell(CaseEvent.Kind.RESUMED, "");
        settled("case.resumed");
    }

    /** An objection or its answer: the case stays where it is, and is due at another day. */
    private void say(String what) {
        record(Map.of(), Map.of(), 0);
        LocalDate due = Posting.of(scene).orElseThrow().due();
        scene.openTasks().forEach(t -> t.due(due, file.dueOn().orElse(null)));
        settled(what);
    }

    /** The step stays where it is and is due later. */
    private void extend() {
        LocalDate until = Extension.of(scene).orElseThrow().run();
        acted(decision().because(act.reasonCode(), act.reason(), Details.until(until)));
        if (scene.step().opinions().isEmpty()) {
            holdTask();
        }
        settled("case.extended");
    }

    // ---- opinions ---------------------------------------------------------------------------------------------------

    private void opinion() {
        Task task = Opinions.slotFor(scene, scene.actor().accountId()).orElseThrow();
        Set<String> asked = Opinions.asked(scene, task);
        OpinionRule rule = scene.step().opinions().orElseThrow();
        List<Problem> problems = new ArrayList<>();
        asked.stream().filter(key -> !act.items().containsKey(key))
                .forEach(key -> problems.add(Refusals.at(key, "opinion-missing", label(key))));
        act.items().forEach((key, verdict) -> {
            if (!asked.contains(key)) {
                problems.add(Refusals.at(key, "opinion-not-asked", label(key)));
            } else if (verdict.verdict() == Verdict.FURTHER && rule.further().isEmpty()) {
                problems.add(Refusals.at(key, "further-not-here", label(key), scene.step().name().text()));
            } else if (verdict.verdict() != Verdict.YES && verdict.reason().isEmpty()) {
                problems.add(Refusals.at(key, verdict.verdict() == Verdict.NO ? "item-reason" : "further-reason", label(key)));
            }
        });
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        if (!task.heldBy(scene.actor().accountId())) {
            task.hold(scene.actor().accountId(), scene.actor().displayName(), scene.now());
        }
        task.done(scene.now());
        record(act.items(), Map.of(), task.slot());
        journalOpinion();
        Undo.forget(scene);
        if (opinions.settle()) {
            file.acted();
            journal(before.changes(Standing.of(scene), entry("case.opinions-finished")));
        }
    }

    /** The opinion itself is a subject of its own, so that the history of the case does not give it away. */
    private void journalOpinion() {
        JournalEntry entry = JournalEntry.of("case.opinion", "opinion", actId).change("case", null, file.number());
        for (var verdict : act.items().entrySet()) {
            entry = entry.change("item." + verdict.getKey(), null, verdict.getValue().verdict())
                    .change("item." + verdict.getKey() + ".reason", null, verdict.getValue().reason());
        }
        journal(entry);
    }

    // ---- taking back, giving up ---------------------------------------------------------------------------------------

    private void withdraw() {
        Decision target = Undo.candidate(scene).orElseThrow();
        boolean opinion = target.action() == CaseAction.OPINION && file.status().running()
                && target.visitId() == file.visitId();
        Decision decision = new Decision(scene.session().nextId(), actId, scene.actNo(), file,
                CaseAction.WITHDRAW_DECISION, scene.actor(), scene.now());
        decision.takingBack(target.actId()).because(act.reasonCode(), act.reason(), Details.NONE).inSlot(target.slot());
        scene.add(decision);
        if (opinion) {
            Undo.reopenTask(scene, target);
            journal(JournalEntry.of("case.opinion-withdrawn", "opinion", target.actId()).reason(act.reason()));
        } else {
            Undo.apply(scene, target);
            file.acted();
            journal(before.changes(Standing.of(scene), entry("case.decision-withdrawn")));
        }
    }

    private void giveUp() {
        Set<String> keys = act.items().isEmpty()
                ? file.liveItems().stream().map(CaseItem::itemKey).collect(Collectors.toCollection(LinkedHashSet::new))
                : act.items().keySet();
        for (String key : keys) {
            if (file.item(key).filter(CaseItem::live).isEmpty()) {
                throw new Refused(Refusals.at(key, "item-not-open", label(key)));
            }
            Decision decision = decision();
            acted(decision.about(key, null).because(act.reasonCode(), act.reason(), Details.NONE));
        }
        for (String key : keys) {
            CaseItem item = file.item(key).orElseThrow();
            item.giveUp(act.reason());
            item.release();
        }
        if (file.liveItems().isEmpty()) {
            flow.end();
        } else if (scene.step().opinions().isPresent()) {
            opinions.afterItemLeft();
        } else if (file.status() == CaseStatus.OPEN && verdicts.undecided().isEmpty()) {
            flow.finishStep("");
        }
        settled("case.given-up");
    }

    /** What had been refused runs again. It cannot be taken back, only given up: the case has moved for everybody. */
    private void reopen() {
        Appeal appeal = Appeal.of(scene).orElseThrow();
        List<CaseItem> items = appeal.items(act.items().keySet());
        appeal.run(flow, items);
        for (CaseItem item : items) {
            acted(decision().about(item.itemKey(), null).because(act.reasonCode(), act.reason(), Details.NONE));
        }
        Undo.forget(scene);
        file.acted();
        journal(before.changes(Standing.of(scene), entry(act.action() == CaseAction.APPEAL ? "case.appealed" : "case.reopened")));
    }

    // ---- common -------------------------------------------------------------------------------------------------------

    private Decision decision() {
        return new Decision(scene.session().nextId(), actId, scene.actNo(), file, act.action(), scene.actor(), scene.now());
    }

    /** One decision per verdict, or one for the whole case. */
    private void record(Map<String, ItemVerdict> verdicts, Map<String, String> confirmed, int slot) {
        if (verdicts.isEmpty()) {
            acted(decision().because(act.reasonCode(), act.reason(), Details.NONE));
        }
        verdicts.forEach((key, verdict) -> acted(decision().about(key, verdict.verdict()).inSlot(slot)
                .because(act.reasonCode(), verdict.reason().isEmpty() ? act.reason() : verdict.reason(),
                        new Details(verdict.ticks(), confirmed, List.of()))));
        confirmed.forEach((key, reason) -> journal(JournalEntry.of("case.confirmed", "case", file.id())
                .reason(reason).change("finding", null, key)));
    }

    private void acted(Decision decision) {
        scene.add(decision);
        Party.joined(scene, scene.type(), act.action());
    }

    private void settled(String what) {
        Undo.keep(scene, actId, before);
        file.acted();
        journal(before.changes(Standing.of(scene), entry(what)));
    }

    private JournalEntry entry(String what) {
        return JournalEntry.of(what, "case", file.id()).reason(Optional.of(act.reason()).filter(r -> !r.isEmpty())
                .orElse(act.reasonCode())).change("act", null, act.action());
    }

    private void journal(JournalEntry entry) {
        scene.parts().journal().record(scene.session(), scene.actor(), entry);
    }
}
