package org.minkang.ui.cases;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.CaseAction;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.widgets.Buttons;

/** The actions of a case. What is allowed now can be pressed; what is not shows why. What must be said first is asked in place. */
final class ActionBar extends Composite {

    private static final Text TEXT = Text.of(ActionBar.class);

    private final CaseModel model;
    private final Consumer<CaseModel.Draft> act;
    private final Consumer<Boolean> unsaved;
    /** Alt and a letter for what is asked for often; the usual action has Ctrl+Enter. */
    private static final Map<CaseAction, Character> LETTERS = Map.ofEntries(entry(CaseAction.RETURN, 'R'),
            entry(CaseAction.SUPPLEMENT, 'B'), entry(CaseAction.REFUSE, 'J'), entry(CaseAction.EXTEND, 'Y'),
            entry(CaseAction.GIVE_UP, 'Q'), entry(CaseAction.WITHDRAW_DECISION, 'U'), entry(CaseAction.OBJECT, 'O'),
            entry(CaseAction.ANSWER, 'D'), entry(CaseAction.APPEAL, 'A'), entry(CaseAction.REOPEN, 'C'), entry(CaseAction.PASS, 'T'));

    private Composite buttons;
    private Composite line;
    private DraftPanel draft;

    /** @param unsaved told whether there are words that were typed and not sent */
    ActionBar(Composite parent, CaseModel model, Consumer<CaseModel.Draft> act, Consumer<Boolean> unsaved) {
        super(parent, SWT.NONE);
        this.model = model;
        this.act = act;
        this.unsaved = unsaved;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(1, 0, 0, 6));
    }

    /** Shows the actions of the case as it is now. What was being asked goes on, with the words typed so far. */
    void show() {
        CaseAction asked = draft == null ? null : draft.action();
        Map<String, String> typed = draft == null ? Map.of() : draft.typed();
        Layouts.empty(this);
        draft = null;
        List<AllowedAction> actions = model.actions();
        AllowedAction primary = model.primary().orElse(null);
        buttons = new Composite(this, SWT.NONE);
        buttons.setLayout(Layouts.columns(1, 0, 0, 4));
        buttons.setLayoutData(Layouts.across());
        why(actions);
        line = new Composite(buttons, SWT.NONE);
        line.setLayout(Layouts.rows(Look.GRID));
        line.setLayoutData(Layouts.wide(300));
        if (primary != null) {
            button(primary, true);
        }
        actions.stream().filter(a -> a != primary).forEach(a -> button(a, false));
        actions.stream().filter(a -> a.action() == asked && a.allowed()).findFirst().ifPresent(a -> {
            openDraft(a);
            draft.type(typed);
        });
        typed();
        getParent().layout(true, true);
    }

    private void typed() {
        unsaved.accept(draft != null && !draft.typed().isEmpty());
    }

    /** Why the usual action cannot be done now, over the buttons: beside them it would be squeezed where the type is large. */
    private void why(List<AllowedAction> actions) {
        barred(actions).ifPresent(a -> {
            Label why = Css.style(new Label(buttons, SWT.WRAP), Css.MUTED);
            why.setText(TEXT.get("actions.why", a.action().label(), a.reason()).replace("&", "&&"));
            why.setLayoutData(Layouts.wide(300));
        });
    }

    /** The decision that cannot be made now, else one's own that cannot be taken back. */
    private static Optional<AllowedAction> barred(List<AllowedAction> actions) {
        List<AllowedAction> barred = actions.stream().filter(a -> !a.allowed() && !a.reason().isEmpty()).toList();
        return barred.stream().filter(a -> decides(a.action())).findFirst()
                .or(() -> barred.stream().filter(a -> a.action() == CaseAction.WITHDRAW_DECISION).findFirst());
    }

    private static boolean decides(CaseAction action) {
        return action == CaseAction.PASS || action == CaseAction.OPINION || action == CaseAction.REFUSE;
    }

    private void button(AllowedAction a, boolean isPrimary) {
        String label = a.action().label();
        String more = model.asks(a) ? "…" : "";
        String letter = LETTERS.containsKey(a.action()) ? " (&" + LETTERS.get(a.action()) + ")" : "";
        Button b = Buttons.push(line, isPrimary ? TEXT.get("actions.primary", label + more) : label + letter + more,
                () -> chosen(a));
        b.setEnabled(a.allowed());
        b.setToolTipText(a.allowed() ? null : a.reason());
        if (isPrimary) {
            Css.style(b, Css.PRIMARY);
        }
    }

    private void chosen(AllowedAction a) {
        if (model.asks(a)) {
            openDraft(a);
        } else {
            act.accept(CaseModel.Draft.of(a.action()));
        }
    }

    private void openDraft(AllowedAction a) {
        closeDraft();
        draft = new DraftPanel(this, model, a, act, this::typed, this::closeDraft);
        draft.moveAbove(buttons);
        room(false);
        getParent().layout(true, true);
        draft.setFocus();
    }

    /** Closes what is being asked; whether there was something. */
    boolean closeDraft() {
        if (draft == null) {
            return false;
        }
        DraftPanel closed = draft;
        draft = null;
        room(true);
        line.setFocus(); // before the field that has the cursor goes away
        closed.dispose();
        typed();
        getParent().layout(true, true);
        return true;
    }

    /** While something is asked, the buttons make room for it. */
    private void room(boolean visible) {
        ((GridData) buttons.getLayoutData()).exclude = !visible;
        buttons.setVisible(visible);
    }

    /** Ctrl+Enter: sends what is being asked, else does the primary action. */
    void primary() {
        if (draft != null) {
            draft.send();
        } else {
            model.primary().ifPresent(this::chosen);
        }
    }

    /** Nothing can be pressed while the last press is being saved. */
    void off() {
        if (line != null && !line.isDisposed()) {
            for (Control c : line.getChildren()) {
                c.setEnabled(false);
            }
        }
    }
}
