package org.minkang.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.minkang.access.Access;
import org.minkang.access.Actor;
import org.minkang.access.journal.Journal;
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

    public Cases(Store store, Access access, Journal journal, PolicyPacks packs, Calendars calendars, Numbers numbers,
            Supplier<List<WorkflowModule>> modules, Clock clock) {
    }

    /** Opens one case. Needs the right of the first step. */
    public CaseFile open(Session session, Actor actor, CaseOpening opening) {
        throw new UnsupportedOperationException();
    }

    /** Opens many cases in the same transaction, in order, with mass writing. All or none. */
    public List<OpenedCase> openAll(Session session, Actor actor, List<CaseOpening> openings) {
        throw new UnsupportedOperationException();
    }

    /** Does something with a case and returns it as it then is. */
    public CaseView act(Session session, Actor actor, CaseAct act) {
        throw new UnsupportedOperationException();
    }

    /** Makes the actor the visible holder of an open task. Of several seats exactly one succeeds. */
    public Task take(Session session, Actor actor, long taskId) {
        throw new UnsupportedOperationException();
    }

    /** Gives a task back to the group; a task of somebody else needs {@link #ASSIGN_RIGHT}. */
    public Task release(Session session, Actor actor, long taskId) {
        throw new UnsupportedOperationException();
    }

    /** Gives a task to a colleague who has its right and is not kept from it by four eyes. Needs {@link #ASSIGN_RIGHT}. */
    public Task assign(Session session, Actor actor, long taskId, long accountId) {
        throw new UnsupportedOperationException();
    }

    /** The case as this actor may see it. */
    public CaseView view(Session session, Actor actor, long caseId) {
        throw new UnsupportedOperationException();
    }

    /** The actions of the current step, with the reason for what is not allowed now. */
    public List<AllowedAction> allowed(Session session, Actor actor, long caseId) {
        throw new UnsupportedOperationException();
    }

    /** A paper came in. The last one of a stopped case starts the clock again. */
    public void receivePaper(Session session, Actor actor, long caseId, long paperId, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** A received paper turns out to be unusable and is wanted again. */
    public void rejectPaper(Session session, Actor actor, long caseId, long paperId, String reason) {
        throw new UnsupportedOperationException();
    }

    /** A paper is not needed after all. */
    public void waivePaper(Session session, Actor actor, long caseId, long paperId, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Lists one more paper. @return its id */
    public long addPaper(Session session, Actor actor, long caseId, WantedPaper paper) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a file, and counts its paper as received.
     *
     * @param paperId the paper it is, or null
     */
    public Attachment attach(Session session, Actor actor, long caseId, Long paperId, String fileName, String mime,
            byte[] content) {
        throw new UnsupportedOperationException();
    }

    /** The bytes of a file; the look is written to the journal. */
    public byte[] attachment(Session session, Actor actor, long attachmentId) {
        throw new UnsupportedOperationException();
    }

    /** Renews the readable text kept with the case, after a workflow changed its own data of it. */
    public void refreshSummary(Session session, Actor actor, long caseId) {
        throw new UnsupportedOperationException();
    }

    /** The case with this number, if the actor may see it. */
    public Optional<QueueRow> byNumber(Session session, Actor actor, String number) {
        throw new UnsupportedOperationException();
    }

    /** The cases of a person that the actor may see, newest first. */
    public List<QueueRow> ofPerson(Session session, Actor actor, long personId) {
        throw new UnsupportedOperationException();
    }

    /** Running cases of a type: person id → item key → case number. */
    public Map<Long, Map<String, String>> pending(Session session, String typeKey, Collection<Long> personIds) {
        throw new UnsupportedOperationException();
    }

    /** One page of a queue. */
    public List<QueueRow> queue(Actor actor, QueueFilter filter, int first, int max) {
        throw new UnsupportedOperationException();
    }

    public long queueCount(Actor actor, QueueFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** The case the actor should do next: the first due one of the filter that is held by or free for the actor. */
    public Optional<Long> nextDue(Actor actor, QueueFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** The numbers of the start page. */
    public QueueCounts counts(Actor actor) {
        throw new UnsupportedOperationException();
    }
}
