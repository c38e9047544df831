package org.minkang.casework;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.minkang.base.Bilingual;

/**
 * A case as one actor may see it. Opinions of a step that is not finished are left out, with their authors.
 *
 * @param id         the case
 * @param version    what {@link CaseAct#version()} must be
 * @param number     e.g. MB26-00412
 * @param typeKey    its type
 * @param typeName   the type's name
 * @param personId   whom it is about
 * @param personName the name; for whoever must not know it, words that say so
 * @param maskedId   the masked ID number
 * @param areaCode   the person's area
 * @param title      short text
 * @param channel    how it came
 * @param status     whether work goes on
 * @param outcome    how it ended, or null
 * @param step       the current or last step
 * @param openedOn   when it was opened
 * @param appliedOn  when it was handed in
 * @param dueOn      the limit of the whole case, or null
 * @param pausedOn   since when the clock stands still, or null
 * @param answerDueOn until when the applicant should bring the papers, or null
 * @param closedOn   when it ended, or null
 * @param openedBy   who opened it
 * @param steps      the step bar
 * @param items      what is decided
 * @param papers     wanted and received papers
 * @param tasks      open tasks
 * @param timeline   what happened, oldest first
 * @param findings   what the checks of the current step find now
 * @param posting    the public posting the case is in, or null
 * @param appealBy   the last day on which the applicant may object to what was refused, or null
 * @param summary    the readable text kept with the case
 * @param installed  whether the case's workflow is installed
 */
public record CaseView(long id, int version, String number, String typeKey, Bilingual typeName, long personId,
        String personName, String maskedId, String areaCode, String title, String channel, CaseStatus status,
        CaseOutcome outcome, String step, LocalDate openedOn, LocalDate appliedOn, LocalDate dueOn, LocalDate pausedOn,
        LocalDate answerDueOn, LocalDate closedOn, String openedBy, List<StepView> steps, List<ItemView> items,
        List<PaperView> papers, List<TaskView> tasks, List<TimelineRow> timeline, List<CheckResult> findings,
        PostingView posting, LocalDate appealBy, Bilingual summary, boolean installed) {

    /**
     * A public posting.
     *
     * @param lastDay    the last day it hangs
     * @param objections how many objections wait for an answer
     */
    public record PostingView(LocalDate from, LocalDate lastDay, int objections) {
    }

    /** Where a step stands in the step bar. */
    public enum StepState {
        DONE, HERE, AHEAD,
        /** The case came to its end here with nothing granted. */
        ENDED
    }

    /**
     * One step of the bar.
     *
     * @param dueOn   the limit of the step while the case is in it, or null
     * @param entered when it was entered last, or null
     * @param left    when it was left last, or null
     */
    public record StepView(String key, Bilingual name, StepState state, LocalDate dueOn, LocalDateTime entered,
            LocalDateTime left) {
    }

    /**
     * One item.
     *
     * @param opinion the result of the finished opinions step, or null; what it left open and was looked into since is a yes
     * @param verdict the verdict of the current step when it already has one, or null
     * @param reason  why it was refused, or empty
     * @param live    whether it still goes through the steps; not what a re-opened case leaves as it is
     * @param questioned why it had been refused before it was opened again, or null; empty for whoever must not know
     */
    public record ItemView(String key, String label, ItemStatus status, Verdict opinion, Verdict verdict, String reason,
            boolean live, String questioned) {
    }

    /** One paper; {@code attachments} are the ids of its scans. */
    public record PaperView(long id, String key, String itemKey, String label, boolean required, PaperState state,
            LocalDate receivedOn, List<AttachmentInfo> attachments) {
    }

    /**
     * One scan or file; for whoever only judges the covered copy of it, under a name that says nothing about the person.
     *
     * @param coveredBy its newest covered copy, or null
     */
    public record AttachmentInfo(long id, Long paperId, String fileName, String mime, long size, String sha256,
            LocalDateTime addedAt, String addedBy, Long coveredBy) {
    }

    /**
     * One open task. For a task of an opinions step that is not the actor's own, holder and slot are hidden.
     *
     * @param mine  whether the actor holds it
     * @param asked the items an opinion of the actor is asked for, or those a step looks into that does not decide all;
     *              empty for the opinions of others and where all are decided
     */
    public record TaskView(long id, String step, Bilingual stepName, String rightId, boolean mine, Long holderId,
            String holderName, LocalDateTime heldSince, LocalDate dueOn, LocalDateTime openedAt, Set<String> asked) {
    }

    /**
     * One thing that happened.
     *
     * @param until   the limit as this moved it, or null
     * @param why     the reasons in words: the names of standard ones, and what was written
     * @param spent   how long the case had been in the step, stopped time left out
     * @param stopped how long the clock had stood still in the step
     */
    public record TimelineRow(long actId, LocalDateTime at, String who, String roleName, String step, Bilingual stepName,
            CaseAction action, Map<String, ItemVerdict> verdicts, String reasonCode, String reason, List<String> papers,
            Map<String, String> confirmations, LocalDate until, String why, boolean withdrawn, Duration spent,
            Duration stopped) {
    }

    public Optional<ItemView> item(String key) {
        return items.stream().filter(i -> i.key().equals(key)).findFirst();
    }

    /** The items that still go through the steps. */
    public List<ItemView> liveItems() {
        return items.stream().filter(ItemView::live).toList();
    }

    /** The live items the actor should decide now: those that are asked for, otherwise all of them. */
    public List<ItemView> itemsToDecide() {
        Set<String> asked = tasks.stream().flatMap(t -> t.asked().stream()).collect(Collectors.toSet());
        return liveItems().stream().filter(i -> asked.isEmpty() || asked.contains(i.key())).toList();
    }

    /** The papers that are asked for and not there. */
    public List<PaperView> missingPapers() {
        return papers.stream().filter(p -> p.state() == PaperState.WANTED).toList();
    }
}
