package org.minkang.casework;

import org.minkang.base.Text;

/** What somebody can do with a case. */
public enum CaseAction {
    /** Recorded when a case is opened; not an action of {@link Cases#act}. */
    OPEN,
    /** The step is done and the case goes on (通过); items may be refused singly in the same act. */
    PASS,
    /** The items are refused (不予通过). */
    REFUSE,
    /** Back to an earlier step, with a reason (退回). */
    RETURN,
    /** Everything that is missing is told at once and the clock stops (补正). */
    SUPPLEMENT,
    /** The clock runs again (恢复办理). */
    RESUME,
    /** One independent opinion (专家意见). */
    OPINION,
    /** Somebody objects to what is posted, with a reason (提出异议). */
    OBJECT,
    /** The bureau answers the open objections (答复异议). */
    ANSWER,
    /** The own last decision is taken back while nobody acted after it (撤回决定). */
    WITHDRAW_DECISION,
    /** The applicant gives the application up (申请人放弃). */
    GIVE_UP,
    /** The limit of the running step is put off, with a reason (延期). */
    EXTEND,
    /** The applicant objects to the decision: the refused items are decided again (提出复核). */
    APPEAL,
    /** The bureau found a mistake: the refused items are decided again (纠错重办). */
    REOPEN;

    /** Whether it opens a case again that had ended. */
    public boolean reopens() {
        return this == APPEAL || this == REOPEN;
    }

    /** What the button says, in the current language. */
    public String label() {
        return Text.of(Cases.class).get("action." + name());
    }
}
