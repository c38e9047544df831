package org.minkang.ui.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.base.WorkingCalendar;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.Calendars;
import org.minkang.casework.CaseAct;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseLook;
import org.minkang.casework.CaseStatus;
import org.minkang.casework.CaseView;
import org.minkang.casework.CaseView.StepState;
import org.minkang.casework.CaseView.StepView;
import org.minkang.casework.CaseView.TaskView;
import org.minkang.casework.CaseView.TimelineRow;
import org.minkang.casework.Cases;
import org.minkang.casework.CheckResult;
import org.minkang.casework.ItemStatus;
import org.minkang.casework.ItemVerdict;
import org.minkang.casework.QueueFilter;
import org.minkang.casework.QueueRow;
import org.minkang.store.Store;
import org.minkang.ui.Desk;
import org.minkang.ui.Log;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.queue.QueueModel;
import org.minkang.ui.widgets.StepBar;

/** One case as the editor shows it and what can be done with it, without widgets. */
public final class CaseModel {

    private static final Text TEXT = Text.of(CaseModel.class);
    private static final List<String> CONFLICTS = List.of("store.conflict", "casework.changed", "casework.changed-by");
    private static final int SEARCHED = 500;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int HOUR = 60;
    private static final DateTimeFormatter LONG_AGO = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    /** The case and its actions, read in one transaction. */
    public record Read(CaseView view, List<AllowedAction> allowed, WorkingCalendar calendar) {
    }

    /** What the person has entered for one action. */
    public record Draft(CaseAction action, String reasonCode, String reason, String toStep, List<String> missing,
            Map<String, String> confirmations, Set<String> items) {

        public static Draft of(CaseAction action) {
            return new Draft(action, "", "", "", List.of(), Map.of(), Set.of());
        }
    }

    private final Desk desk;
    private final long caseId;
    private Read shown;
    private LocalDateTime looked;
    private boolean entered;
    private volatile CaseLook look = new CaseLook(null, List.of());

    public CaseModel(Desk desk, long caseId) {
        this.desk = desk;
        this.caseId = caseId;
    }

    public long caseId() {
        return caseId;
    }

    /** Reads from the database. */
    public Read read() {
        try {
            return seen();
        } catch (Refused refused) {
            // who sees assigned cases only takes a free one by opening it
            if (shown != null || !takeFree()) {
                throw refused;
            }
            return seen();
        }
    }

    private boolean takeFree() {
        Cases cases = desk.get(Cases.class);
        Optional<QueueRow> free = cases.queue(desk.actor(), QueueFilter.of(QueueFilter.Scope.GROUP), 0, SEARCHED).stream()
                .filter(r -> r.caseId() == caseId && r.taskId() != 0 && r.holderId() == null).findFirst();
        free.ifPresent(r -> desk.get(Store.class).run(s -> cases.take(s, desk.actor(), r.taskId())));
        return free.isPresent();
    }

    private Read seen() {
        return desk.get(Store.class).read(s -> {
            Cases cases = desk.get(Cases.class);
            return new Read(cases.view(s, desk.actor(), caseId), cases.allowed(s, desk.actor(), caseId),
                    desk.get(Calendars.class).of(s));
        });
    }

    /** What is on the screen from now on. */
    public void showing(Read read) {
        looked = shown == null ? look.before() : lastMoment(shown.view());
        shown = read;
    }

    /** Says that the case is open here, and asks who else has it open. Writes to the database; a failure is only logged. */
    public void look() {
        try {
            look = desk.get(Store.class).write(s -> entered ? desk.get(Cases.class).stay(s, desk.actor(), caseId)
                    : desk.get(Cases.class).enter(s, desk.actor(), caseId));
            entered = true;
        } catch (RuntimeException e) {
            Log.warning("It cannot be said who has the case open.", e);
        }
    }

    /** The case is not open here any more. Writes to the database. */
    public void leave() {
        try {
            desk.get(Store.class).run(s -> desk.get(Cases.class).leave(s, desk.actor(), caseId));
        } catch (RuntimeException e) {
            Log.warning("The case cannot be left.", e); // it is forgotten by itself
        }
    }

    public Read shown() {
        return shown;
    }

    private static LocalDateTime lastMoment(CaseView view) {
        return view.timeline().isEmpty() ? null : view.timeline().get(view.timeline().size() - 1).at();
    }

    /** Carries an action out. @param own the module's own way, if the form has one */
    public CaseView act(Draft draft, Optional<CaseDecision> own) {
        CaseView view = shown.view();
        CaseDecision decision = own.orElse((s, actor) -> desk.get(Cases.class).act(s, actor, act(view, draft)));
        return desk.get(Store.class).write(s -> decision.run(s, desk.actor()));
    }

    private CaseAct act(CaseView view, Draft d) {
        Map<String, ItemVerdict> items = d.items().stream().collect(Collectors.toMap(key -> key, key -> ItemVerdict.yes()));
        return new CaseAct(caseId, view.version(), d.action(), items, d.reasonCode(), d.reason(), d.missing(),
                d.toStep(), d.confirmations());
    }

    /** Does something beside deciding. */
    public void run(CaseDecision change) {
        desk.get(Store.class).write(s -> change.run(s, desk.actor()));
    }

    /** Whether the refusal means that a colleague saved first. */
    public static boolean conflict(Throwable e) {
        return e instanceof Refused refused && CONFLICTS.stream().anyMatch(refused::has);
    }

    /**
     * What to say when a colleague saved first: what I wanted, and what has happened meanwhile.
     *
     * @param now the case as it is now
     */
    public List<String> conflictText(CaseAction mine, Read now) {
        CaseView before = shown.view();
        List<String> lines = new ArrayList<>();
        lines.add(TEXT.get("conflict.title"));
        lines.add(TEXT.get("conflict.mine", mine.label(), stepName(before)));
        List<TimelineRow> fresh = now.view().timeline().stream()
                .filter(r -> before.timeline().stream().noneMatch(old -> old.actId() == r.actId())).toList();
        for (TimelineRow r : fresh) {
            lines.add(TEXT.get("conflict.theirs", r.who(), moment(r.at()), r.action().label(), r.why()));
        }
        if (fresh.isEmpty()) {
            lines.add(TEXT.get("conflict.changed"));
        }
        lines.add(TEXT.get("conflict.now", stepName(now.view())));
        return lines;
    }

    private static String stepName(CaseView view) {
        return view.steps().stream().filter(s -> s.key().equals(view.step())).map(s -> s.name().text()).findFirst()
                .orElse(view.step());
    }

    /** The steps for the bar; a finished case has no step that is here. */
    public List<StepBar.Step> steps() {
        return shown.view().steps().stream()
                .map(s -> new StepBar.Step(s.name().text(), StepBar.State.valueOf(s.state().name()), tip(s))).toList();
    }

    private static String tip(StepView s) {
        StringBuilder tip = new StringBuilder();
        if (s.entered() != null) {
            tip.append(TEXT.get("step.entered", moment(s.entered())));
        }
        if (s.left() != null) {
            tip.append(' ').append(TEXT.get("step.left", moment(s.left())));
        }
        if (s.state() == StepState.HERE && s.dueOn() != null) {
            tip.append(' ').append(TEXT.get("step.due", s.dueOn()));
        }
        return tip.toString().strip();
    }

    /** Where the case stands, in words for the upper right corner. */
    public String standing() {
        CaseView v = shown.view();
        if (v.status() == CaseStatus.PAUSED) {
            return v.answerDueOn() == null ? TEXT.get("standing.paused") : TEXT.get("standing.paused-until", v.answerDueOn());
        }
        if (!v.status().running()) {
            return v.outcome() == null ? TEXT.get("standing.closed") : TEXT.get("outcome." + v.outcome());
        }
        if (v.posting() != null) {
            return stepName(v) + "  " + (v.posting().objections() == 0 ? TEXT.get("standing.posted", v.posting().lastDay())
                    : TEXT.get("standing.objections", v.posting().lastDay(), v.posting().objections()));
        }
        String again = v.items().stream().anyMatch(i -> i.live() && i.questioned() != null) ? TEXT.get("standing.again") + "  " : "";
        return again + stepName(v) + "  " + QueueModel.due(dueOn(), desk.today(), shown.calendar());
    }

    public Tone standingTone() {
        CaseView v = shown.view();
        if (v.status() != CaseStatus.OPEN || dueOn() == null) {
            return v.status() == CaseStatus.PAUSED ? Tone.WARN : Tone.MUTED;
        }
        return dueOn().isBefore(desk.today()) ? Tone.BAD : dueOn().equals(desk.today()) ? Tone.WARN : Tone.TEXT;
    }

    private LocalDate dueOn() {
        CaseView v = shown.view();
        LocalDate step = v.steps().stream().filter(s -> s.state() == StepState.HERE).map(StepView::dueOn).filter(Objects::nonNull).findFirst().orElse(null);
        LocalDate whole = v.dueOn();
        return step == null ? whole : whole == null || step.isBefore(whole) ? step : whole;
    }

    /** The open task that the actor may take, hold or see held by a colleague. */
    public Optional<TaskView> task() {
        List<TaskView> tasks = shown.view().tasks();
        return tasks.stream().filter(TaskView::mine).findFirst().or(() -> tasks.stream().findFirst());
    }

    /** Who is working on the case now, by holding its task or by having it open; empty when nobody or I. */
    public String holder() {
        String holder = taskHolder();
        String open = look.others().stream().filter(o -> !holder.startsWith(o.name()))
                .map(o -> TEXT.get("holder.open", o.name(), ago(o.since()))).collect(Collectors.joining("  "));
        return holder.isEmpty() ? open : open.isEmpty() ? holder : holder + "  " + open;
    }

    private String taskHolder() {
        return task().filter(t -> !t.mine() && t.holderName() != null && !t.holderName().isEmpty())
                .map(t -> t.heldSince() == null ? TEXT.get("holder.other", t.holderName())
                        : TEXT.get("holder.since", t.holderName(), ago(t.heldSince())))
                .orElse("");
    }

    /** The actions to show: those that are allowed now, and those that are not with the reason. */
    public List<AllowedAction> actions() {
        return shown.allowed().stream().filter(a -> a.action() != CaseAction.OPEN).toList();
    }

    /** The one primary action: an allowed opinion, pass, resume or answer, in this order; asking for papers when some are missing. */
    public Optional<AllowedAction> primary() {
        if (shown == null) {
            return Optional.empty(); // the key was quicker than the case
        }
        List<CaseAction> order = new ArrayList<>(List.of(CaseAction.OPINION, CaseAction.PASS, CaseAction.RESUME,
                CaseAction.ANSWER));
        if (!missingPapers().isEmpty()) {
            order.add(CaseAction.SUPPLEMENT);
        }
        for (CaseAction wanted : order) {
            Optional<AllowedAction> found = actions().stream().filter(a -> a.action() == wanted && a.allowed()).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether the step is one the actor works in. */
    public boolean mayWork() {
        Set<CaseAction> forApplicants = Set.of(CaseAction.GIVE_UP, CaseAction.WITHDRAW_DECISION, CaseAction.OBJECT, CaseAction.EXTEND,
                CaseAction.APPEAL, CaseAction.REOPEN);
        return actions().stream().anyMatch(a -> a.allowed() && !forApplicants.contains(a.action()));
    }

    /** Whether the action needs something entered before it can be done. */
    public boolean asks(AllowedAction a) {
        return switch (a.action()) {
            case REFUSE, RETURN, SUPPLEMENT, GIVE_UP, WITHDRAW_DECISION, OBJECT, ANSWER, EXTEND, APPEAL, REOPEN -> true;
            case PASS -> a.steps().size() > 1 || !toConfirm().isEmpty();
            default -> false;
        };
    }

    /** The findings that a person must confirm with a reason before a pass. */
    public List<CheckResult> toConfirm() {
        return shown.view().findings().stream().filter(f -> f.level() == CheckResult.Level.CONFIRM).toList();
    }

    /** Keys and labels of what was refused, where the action is about some of it. */
    public Map<String, String> toReopen(CaseAction action) {
        Map<String, String> refused = new LinkedHashMap<>();
        shown.view().items().stream().filter(i -> action.reopens() && i.status() == ItemStatus.REFUSED)
                .forEach(i -> refused.put(i.key(), i.label()));
        return refused;
    }

    /** Keys and labels of the papers that are still wanted. */
    public Map<String, String> missingPapers() {
        Map<String, String> missing = new LinkedHashMap<>();
        shown.view().missingPapers().forEach(p -> missing.put(p.key(), p.label()));
        return missing;
    }

    /** Whether somebody else did this since I last looked. */
    public boolean isNew(TimelineRow row) {
        return looked != null && row.at().isAfter(looked) && !row.who().equals(desk.actor().displayName());
    }

    /** How much others did since I last looked. */
    public long news() {
        return shown.view().timeline().stream().filter(this::isNew).count();
    }

    /** One line of the timeline under its moment and action. */
    public static String timelineDetail(TimelineRow r) {
        List<String> parts = new ArrayList<>();
        parts.add(r.roleName() == null || r.roleName().isEmpty() ? r.who() : TEXT.get("timeline.who", r.who(), r.roleName()));
        parts.add(r.why());
        if (r.until() != null) {
            parts.add(TEXT.get("timeline.until", r.until()));
        }
        if (!r.papers().isEmpty()) {
            parts.add(String.join("、", r.papers()));
        }
        r.confirmations().values().forEach(c -> parts.add(TEXT.get("timeline.confirmed", c)));
        return parts.stream().filter(p -> p != null && !p.isEmpty()).collect(Collectors.joining("  "));
    }

    private String ago(LocalDateTime since) {
        LocalDateTime now = LocalDateTime.now(desk.get(Clock.class));
        long minutes = Math.max(0, Duration.between(since, now).toMinutes());
        return minutes == 0 ? TEXT.get("ago.now") : minutes < HOUR ? TEXT.get("ago.minutes", minutes)
                : since.toLocalDate().equals(now.toLocalDate()) ? TIME.format(since) : moment(since);
    }

    public static String moment(LocalDateTime at) {
        return at.isBefore(LocalDateTime.now().minusMonths(6)) ? LONG_AGO.format(at) : MOMENT.format(at);
    }
}
