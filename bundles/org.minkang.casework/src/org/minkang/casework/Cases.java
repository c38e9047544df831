package org.minkang.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.RightInfo;
import org.minkang.access.journal.Journal;
import org.minkang.base.Problem;
import org.minkang.policy.PolicyPacks;
import org.minkang.store.Session;
import org.minkang.store.Store;

/**
 * The case engine. Whatever somebody does to a case comes through here, from the editor, an import, a bulk action or the
 * command line, and everything is checked here: rights, area, four eyes, version, allowed action, papers, the workflow's own
 * checks, blindness of opinions. What is not allowed is answered with {@link org.minkang.base.Refused} and changes nothing.
 * Changing methods take the open session, so that a workflow joins them with its own changes in one transaction.
 */
public final class Cases {

    /** Reads every case of the own area. */
    public static final String READ_RIGHT = "cases.read";
    /** Assigns tasks to others and takes them from their holder. */
    public static final String ASSIGN_RIGHT = "cases.assign";
    /** Sees opinions and their authors before their step is finished; never for somebody who may give one. */
    public static final String SUPERVISE_RIGHT = "cases.supervise";

    private final Parts parts;
    private final TaskDesk tasks;
    private final PaperDesk papers;
    private final Queue queue;
    private final Looks looks;

    public Cases(Store store, Access access, Journal journal, PolicyPacks packs, Calendars calendars, Numbers numbers,
            Supplier<List<WorkflowModule>> modules, Clock clock) {
        this.parts = new Parts(access, journal, packs, calendars, numbers, new CaseTypes(), new Workflows(modules), clock);
        this.tasks = new TaskDesk(parts);
        this.papers = new PaperDesk(parts);
        this.queue = new Queue(store, parts);
        this.looks = new Looks(parts);
    }

    /** Opens one case and makes the opener the holder of its first task. Needs the right of the first step. */
    public CaseFile open(Session session, Actor actor, CaseOpening opening) {
        long id = new Opening(parts, session, actor, true).open(List.of(opening)).get(0).id();
        return session.require(CaseFile.class, id);
    }

    /** Opens many cases in the same transaction, in order, with mass writing; their tasks are free. All or none. */
    public List<OpenedCase> openAll(Session session, Actor actor, List<CaseOpening> openings) {
        return new Opening(parts, session, actor, false).open(openings);
    }

    /** Does something with a case and returns it as it then is. */
    public CaseView act(Session session, Actor actor, CaseAct act) {
        carryOut(session, actor, act);
        return look(session, actor, act.caseId());
    }

    /** Does something with a case that is not looked at afterwards, as one of many. */
    public void carryOut(Session session, Actor actor, CaseAct act) {
        Scene scene = Scene.locked(parts, session, actor, act.caseId());
        new Acts(scene, act).run();
        settle(scene);
    }

    /** Makes the actor the visible holder of an open task. Of several seats exactly one succeeds. */
    public Task take(Session session, Actor actor, long taskId) {
        return tasks.take(session, actor, taskId);
    }

    /** Gives a task back to the group; a task of somebody else needs {@link #ASSIGN_RIGHT}. */
    public Task release(Session session, Actor actor, long taskId) {
        return tasks.release(session, actor, taskId);
    }

    /** Gives a task to a colleague who has its right and is not kept from it by four eyes. Needs {@link #ASSIGN_RIGHT}. */
    public Task assign(Session session, Actor actor, long taskId, long accountId) {
        return tasks.assign(session, actor, taskId, accountId);
    }

    /** Whom a task can be given to. Needs {@link #ASSIGN_RIGHT}. */
    public List<Colleague> colleagues(Session session, Actor actor, long taskId) {
        return tasks.colleagues(session, actor, taskId);
    }

    /**
     * Takes the places for opinions from holders whom the workflow keeps from judging now, and lets it call somebody to every
     * free one. For a workflow whose own data changed. It follows the workflow's rules and nobody's wish, so it asks for no
     * right beside the area, and answers nothing: who judges is not the actor's to know.
     */
    public void callJudges(Session session, Actor actor, long caseId) {
        Scene scene = Scene.locked(parts, session, actor, caseId);
        Judges.dismiss(scene);
        Judges.call(scene);
        session.flush();
    }

    /**
     * Whether the actor must not know who judges the case, nor how: the opinions are being given, and the actor may give one or
     * does not supervise.
     */
    public boolean blind(Session session, Actor actor, long caseId) {
        Scene scene = Scene.of(parts, session, actor, caseId);
        return scene.file().status().running() && scene.step().opinions().isPresent() && Views.blind(scene, scene.step());
    }

    /** The case as this actor may see it. */
    public CaseView view(Session session, Actor actor, long caseId) {
        Scene scene = Scene.of(parts, session, actor, caseId);
        if (!Permissions.maySee(scene)) {
            throw Refusals.of("not-yours");
        }
        return Views.of(scene, scene.findings());
    }

    /** The actions of the current step, with the reason for what is not allowed now. */
    public List<AllowedAction> allowed(Session session, Actor actor, long caseId) {
        Scene scene = Scene.of(parts, session, actor, caseId);
        if (!Permissions.maySee(scene)) {
            throw Refusals.of("not-yours");
        }
        return Choices.of(scene);
    }

    /** A paper came in. The last one of a stopped case starts the clock again. */
    public void receivePaper(Session session, Actor actor, long caseId, long paperId, LocalDate on) {
        papers.receive(session, actor, caseId, paperId, on);
        renew(session, actor, caseId);
    }

    /** A received paper turns out to be unusable and is wanted again. */
    public void rejectPaper(Session session, Actor actor, long caseId, long paperId, String reason) {
        papers.reject(session, actor, caseId, paperId, reason);
        renew(session, actor, caseId);
    }

    /** A paper is not needed after all. */
    public void waivePaper(Session session, Actor actor, long caseId, long paperId, String reason) {
        papers.waive(session, actor, caseId, paperId, reason);
        renew(session, actor, caseId);
    }

    /** Lists one more paper. @return its id */
    public long addPaper(Session session, Actor actor, long caseId, WantedPaper paper) {
        return papers.add(session, actor, caseId, paper);
    }

    /**
     * Adds a file, and counts its paper as received.
     *
     * @param paperId the paper it is, or null
     */
    public Attachment attach(Session session, Actor actor, long caseId, Long paperId, String fileName, String mime,
            byte[] content) {
        return papers.attach(session, actor, caseId, paperId, fileName, mime, content);
    }

    /**
     * Adds the copy of a scan on which what experts must not read is covered: from now on they see it in place of the scan.
     *
     * @param mime of the copy, a picture or a PDF
     * @return the copy; a later one takes its place
     */
    public Attachment cover(Session session, Actor actor, long attachmentId, String mime, byte[] content) {
        return papers.cover(session, actor, attachmentId, mime, content);
    }

    /** The bytes of a file. Only in a write: the look is written to the journal. */
    public byte[] attachment(Session session, Actor actor, long attachmentId) {
        return papers.content(session, actor, attachmentId);
    }

    /** What speaks against putting right what was taken in, before somebody looks at it; nothing when it is allowed. */
    public Optional<Problem> againstAmending(Session session, Actor actor, long caseId) {
        return Amending.against(Scene.of(parts, session, actor, caseId));
    }

    /**
     * Asked by a workflow before it puts its own data of a case right, as they were taken in. Needs the right of the first step;
     * the actor counts as having taken the case in. Refused once somebody has judged it, until it is sent back.
     *
     * @param version of the case as the actor saw it
     */
    public void amend(Session session, Actor actor, long caseId, int version) {
        Amending.begin(Scene.locked(parts, session, actor, caseId), version);
    }

    /** Renews the readable text kept with the case, after a workflow changed its own data of it. */
    public void refreshSummary(Session session, Actor actor, long caseId) {
        renew(session, actor, caseId);
    }

    /** The actor opens the case on a seat: says when that was the last time, and who else has it open. */
    public CaseLook enter(Session session, Actor actor, long caseId) {
        return looks.enter(session, actor, caseId);
    }

    /** The actor still has it open; to be said about once a minute. */
    public CaseLook stay(Session session, Actor actor, long caseId) {
        return looks.stay(session, actor, caseId);
    }

    /** The actor closes it. */
    public void leave(Session session, Actor actor, long caseId) {
        looks.leave(session, actor, caseId);
    }

    /** The case with this number, if the actor may see it. */
    public Optional<QueueRow> byNumber(Session session, Actor actor, String number) {
        return queue.byNumber(session, actor, number);
    }

    /** The cases of a person that the actor may see, newest first. */
    public List<QueueRow> ofPerson(Session session, Actor actor, long personId) {
        return queue.ofPerson(session, actor, personId);
    }

    /** Running cases of a type: person id → item key → case number. */
    public Map<Long, Map<String, String>> pending(Session session, String typeKey, Collection<Long> personIds) {
        return Pending.of(session, typeKey, personIds);
    }

    /** One page of a queue. */
    public List<QueueRow> queue(Actor actor, QueueFilter filter, int first, int max) {
        return queue.page(actor, filter, first, max);
    }

    /**
     * The same, for somebody who may jump to the end of a long one.
     *
     * @param of how many rows there are by the last {@link #queueCount}; a page beyond the middle is looked for from the end
     */
    public List<QueueRow> queue(Actor actor, QueueFilter filter, int first, int max, long of) {
        return queue.page(actor, filter, first, max, of);
    }

    /** The items of running cases: key and label, for a filter. */
    public Map<String, String> itemsInWork(Session session) {
        return queue.itemsInWork(session);
    }

    public long queueCount(Actor actor, QueueFilter filter) {
        return queue.count(actor, filter);
    }

    /**
     * The case the actor should do next: the first due one of the filter that is held by or free for the actor, rather one
     * that nobody else has open right now.
     *
     * @param after the case the actor comes from; what is due after it goes first, and it is never the answer; 0 for none
     */
    public Optional<Long> nextDue(Actor actor, QueueFilter filter, long after) {
        return queue.nextDue(actor, filter, after);
    }

    /** The numbers of the start page. */
    public QueueCounts counts(Actor actor) {
        return queue.counts(actor);
    }

    /** The rights the engine itself asks for, beside those the base declares anyway. */
    public static List<RightInfo> rights() {
        return List.of(new RightInfo(SUPERVISE_RIGHT, Refusals.TEXT.both("right.supervise"), Set.of("supervisor")));
    }

    /** After an act the actor sees the case once more, also an expert whose task has just ended. */
    private CaseView look(Session session, Actor actor, long caseId) {
        Scene scene = Scene.of(parts, session, actor, caseId);
        return Views.of(scene, scene.findings());
    }

    /** What follows every change of a case. */
    private static void settle(Scene scene) {
        Summaries.renew(scene);
        if (scene.moved()) {
            Party.follow(scene);
        }
        scene.session().flush();
    }

    private void renew(Session session, Actor actor, long caseId) {
        Scene scene = Scene.of(parts, session, actor, caseId);
        Party.follow(scene); // the last paper may have started the clock again before this scene was made
        settle(scene);
    }
}
