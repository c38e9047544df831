package org.minkang.ui.cases;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CaseView;

/**
 * The middle of the case editor: what a module knows about a case, and what it asks for a decision. Contributed
 * through the extension point {@code org.minkang.ui.casePages}, one for each case type; made anew for every tab.
 */
public interface CaseForm {

    /** Builds the widgets into a composite without layout. */
    void create(Composite parent, CaseSite site);

    /** Reads what the form needs beside the case itself; called beside the UI thread before every {@link #show}. */
    default void read(CaseView view) {
        // a form may be content with the case
    }

    /** Shows the case. What the person has typed and not sent is lost on purpose: the case has changed. */
    void show(CaseView view, List<AllowedAction> allowed);

    /**
     * How the module itself carries out an action with what stands in the form, for instance a verdict for each item.
     *
     * @param draft the action, and what was asked for it below the form
     *
     * @return empty when the action is a plain one
     * @throws org.minkang.base.Refused when something is still missing in the form
     */
    default Optional<CaseDecision> decision(CaseModel.Draft draft) {
        return Optional.empty();
    }

    /** Told after a decision was saved; true when the form has opened something itself and the next case must wait. */
    default boolean decided(CaseAction action, CaseView after) {
        return false;
    }

    /** Puts the cursor where the work begins. */
    void focus();
}
