package org.minkang.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an officer wants to do with a case. The version is the one the officer saw; when somebody changed the case since, the
 * act is refused and nothing is overwritten.
 *
 * @param caseId        the case
 * @param version       {@link CaseView#version()} of what the officer saw
 * @param action        what to do
 * @param items         verdict per item key; empty: all items the action is about; where nothing is decided only the keys count
 * @param reasonCode    a standard reason of the case type, may be empty
 * @param reason        free text, may be empty where a code is enough
 * @param missingPapers keys of papers, or labels of papers not yet listed, for {@link CaseAction#SUPPLEMENT}
 * @param toStep        the earlier step of a RETURN or the chosen next step of a PASS; empty: the usual one
 * @param confirmations the reasons for findings of level CONFIRM, by {@link CheckResult#key()}
 */
public record CaseAct(long caseId, int version, CaseAction action, Map<String, ItemVerdict> items, String reasonCode,
        String reason, List<String> missingPapers, String toStep, Map<String, String> confirmations) {

    public CaseAct {
        items = items == null ? Map.of() : Map.copyOf(items);
        reasonCode = reasonCode == null ? "" : reasonCode.strip();
        reason = reason == null ? "" : reason.strip();
        missingPapers = missingPapers == null ? List.of() : List.copyOf(missingPapers);
        toStep = toStep == null ? "" : toStep;
        confirmations = confirmations == null ? Map.of() : Map.copyOf(confirmations);
    }

    public CaseAct(long caseId, int version, CaseAction action, Map<String, ItemVerdict> items, String reasonCode,
            String reason, List<String> missingPapers) {
        this(caseId, version, action, items, reasonCode, reason, missingPapers, "", Map.of());
    }

    private static CaseAct of(long caseId, int version, CaseAction action, String reasonCode, String reason) {
        return new CaseAct(caseId, version, action, Map.of(), reasonCode, reason, List.of());
    }

    public static CaseAct pass(long caseId, int version) {
        return of(caseId, version, CaseAction.PASS, "", "");
    }

    public static CaseAct refuse(long caseId, int version, String reasonCode, String reason) {
        return of(caseId, version, CaseAction.REFUSE, reasonCode, reason);
    }

    /** @param toStep empty: the step before */
    public static CaseAct giveBack(long caseId, int version, String toStep, String reasonCode, String reason) {
        return of(caseId, version, CaseAction.RETURN, reasonCode, reason).to(toStep);
    }

    /** @param missing papers to ask for beside those the case already lists as wanted */
    public static CaseAct supplement(long caseId, int version, List<String> missing, String reason) {
        return new CaseAct(caseId, version, CaseAction.SUPPLEMENT, Map.of(), "", reason, missing);
    }

    public static CaseAct resume(long caseId, int version, String reason) {
        return of(caseId, version, CaseAction.RESUME, "", reason);
    }

    public static CaseAct opinion(long caseId, int version, Map<String, ItemVerdict> items) {
        return of(caseId, version, CaseAction.OPINION, "", "").items(items);
    }

    /** @param reason who objects to what */
    public static CaseAct object(long caseId, int version, String reason) {
        return of(caseId, version, CaseAction.OBJECT, "", reason);
    }

    /** @param reason the answer */
    public static CaseAct answer(long caseId, int version, String reason) {
        return of(caseId, version, CaseAction.ANSWER, "", reason);
    }

    /** The limit of the running step is put off. */
    public static CaseAct extend(long caseId, int version, String reasonCode, String reason) {
        return of(caseId, version, CaseAction.EXTEND, reasonCode, reason);
    }

    /**
     * The applicant objects to what was refused.
     *
     * @param reason what the applicant says
     */
    public static CaseAct appeal(long caseId, int version, String reason) {
        return of(caseId, version, CaseAction.APPEAL, "", reason);
    }

    /**
     * The bureau found that something was refused by mistake.
     *
     * @param reason which mistake
     */
    public static CaseAct reopen(long caseId, int version, String reason) {
        return of(caseId, version, CaseAction.REOPEN, "", reason);
    }

    public static CaseAct withdrawDecision(long caseId, int version, String reason) {
        return of(caseId, version, CaseAction.WITHDRAW_DECISION, "", reason);
    }

    public static CaseAct giveUp(long caseId, int version, String reason) {
        return of(caseId, version, CaseAction.GIVE_UP, "", reason);
    }

    /** The same with a verdict per item. */
    public CaseAct items(Map<String, ItemVerdict> verdicts) {
        return new CaseAct(caseId, version, action, verdicts, reasonCode, reason, missingPapers, toStep, confirmations);
    }

    /** The same, leading to the given step. */
    public CaseAct to(String step) {
        return new CaseAct(caseId, version, action, items, reasonCode, reason, missingPapers, step, confirmations);
    }

    /** The same with one more finding confirmed. */
    public CaseAct confirm(String findingKey, String why) {
        Map<String, String> all = new LinkedHashMap<>(confirmations);
        all.put(findingKey, why);
        return new CaseAct(caseId, version, action, items, reasonCode, reason, missingPapers, toStep, all);
    }
}
