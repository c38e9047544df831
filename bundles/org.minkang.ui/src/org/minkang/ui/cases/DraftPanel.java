package org.minkang.ui.cases;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.CaseAction;
import org.minkang.casework.CheckResult;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;

/** What must be said before an action, in place above the buttons: reason, step, missing papers, confirmations. */
final class DraftPanel extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(DraftPanel.class);

    private static final String REASON = "";

    private final AllowedAction action;
    private final Consumer<CaseModel.Draft> act;
    private final Runnable changed;
    private final Map<String, Text> confirmations = new LinkedHashMap<>();
    private final Map<String, Button> papers = new LinkedHashMap<>();
    private final Map<String, Button> items = new LinkedHashMap<>();
    private Combo standard;
    private Combo step;
    private Text reason;
    private Notice notice;

    /** @param changed told when something is typed */
    DraftPanel(Composite parent, CaseModel model, AllowedAction action, Consumer<CaseModel.Draft> act, Runnable changed,
            Runnable cancel) {
        super(parent, SWT.NONE);
        this.action = action;
        this.act = act;
        this.changed = changed;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(2, 0, 4, 6));
        setLayoutData(Layouts.across());
        Label title = Css.style(new Label(this, SWT.NONE), Css.HEADING);
        title.setText(action.action().label());
        title.setLayoutData(Layouts.across(2));
        if (!action.note().isEmpty()) {
            Label note = Css.style(new Label(this, SWT.WRAP), Css.MUTED);
            note.setText(action.note());
            note.setLayoutData(Layouts.across(2));
        }
        if (action.steps().size() > 1 || action.action() == CaseAction.RETURN) {
            createSteps();
        }
        if (action.action() == CaseAction.SUPPLEMENT) {
            createChecks(TEXT.get("draft.papers"), model.missingPapers(), TEXT.get("draft.papers-none"), papers);
        }
        if (model.toReopen(action.action()).size() > 1) {
            createChecks(TEXT.get("draft.items"), model.toReopen(action.action()), "", items);
        }
        if (action.action() == CaseAction.PASS) {
            model.toConfirm().forEach(this::createConfirmation);
        } else {
            createReason();
        }
        notice = new Notice(this);
        ((GridData) notice.getLayoutData()).horizontalSpan = 2;
        createButtons(cancel);
    }

    private void label(String text) {
        Label l = Css.style(new Label(this, SWT.NONE), Css.MUTED);
        l.setText(text);
    }

    private void createSteps() {
        label(TEXT.get("draft.step"));
        step = new Combo(this, SWT.DROP_DOWN | SWT.READ_ONLY);
        action.steps().forEach(s -> step.add(s.name()));
        step.select(0);
    }

    private void createChecks(String label, Map<String, String> choices, String none, Map<String, Button> checks) {
        label(label);
        Composite list = new Composite(this, SWT.NONE);
        list.setLayout(new RowLayout());
        choices.forEach((key, name) -> {
            Button b = new Button(list, SWT.CHECK);
            b.setText(name);
            b.setSelection(true);
            checks.put(key, b);
        });
        if (choices.isEmpty()) {
            Css.style(new Label(list, SWT.NONE), Css.MUTED).setText(none);
        }
    }

    private void createConfirmation(CheckResult finding) {
        Label what = Css.style(new Label(this, SWT.WRAP), Css.WARN);
        what.setText(finding.message());
        what.setLayoutData(Layouts.across(2));
        label(TEXT.get("draft.confirm"));
        Text text = new Text(this, SWT.BORDER);
        text.setLayoutData(Layouts.wide(400));
        text.addListener(SWT.Modify, e -> changed.run());
        confirmations.put(finding.key(), text);
    }

    private void createReason() {
        if (!action.reasons().isEmpty()) {
            label(TEXT.get("draft.standard"));
            standard = new Combo(this, SWT.DROP_DOWN | SWT.READ_ONLY);
            standard.add(TEXT.get("draft.choose"));
            action.reasons().forEach(r -> standard.add(r.name().text()));
            standard.select(0);
            standard.setLayoutData(Layouts.wide(400));
        }
        label(TEXT.get("draft.reason"));
        reason = new Text(this, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridData data = Layouts.wide(400);
        data.heightHint = 48;
        reason.setLayoutData(data);
        reason.addListener(SWT.Modify, e -> changed.run());
        reason.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                e.doit = true; // Tab leaves the field as in every other field
            }
        });
    }

    private void createButtons(Runnable cancel) {
        new Label(this, SWT.NONE);
        Composite row = new Composite(this, SWT.NONE);
        row.setLayout(Layouts.columns(2, 0, 0, 8));
        Buttons.primary(row, TEXT.get("draft.send", action.action().label()), this::send);
        Buttons.push(row, TEXT.get("draft.cancel"), cancel);
    }

    CaseAction action() {
        return action.action();
    }

    /** The words typed so far, by what they are for. */
    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        confirmations.forEach((key, text) -> typed.put(key, text.getText()));
        if (reason != null) {
            typed.put(REASON, reason.getText());
        }
        typed.values().removeIf(String::isBlank);
        return typed;
    }

    /** Puts words back that were typed before the case was shown anew. */
    void type(Map<String, String> typed) {
        confirmations.forEach((key, text) -> text.setText(typed.getOrDefault(key, "")));
        if (reason != null) {
            reason.setText(typed.getOrDefault(REASON, ""));
        }
    }

    /** Sends it, or says what is still missing. */
    void send() {
        Map<String, String> confirmed = new LinkedHashMap<>();
        confirmations.forEach((key, text) -> confirmed.put(key, text.getText().strip()));
        if (confirmed.containsValue("")) {
            notice.say(Notice.Kind.ERROR, TEXT.get("draft.confirm-needed"));
            return;
        }
        Set<String> chosen = checked(items);
        if (chosen.isEmpty() && !items.isEmpty()) {
            notice.say(Notice.Kind.ERROR, TEXT.get("draft.items-needed"));
            return;
        }
        int code = standard == null ? 0 : standard.getSelectionIndex();
        act.accept(new CaseModel.Draft(action.action(), code <= 0 ? "" : action.reasons().get(code - 1).key(),
                reason == null ? "" : reason.getText(), step == null || step.getSelectionIndex() < 0 ? ""
                        : action.steps().get(step.getSelectionIndex()).key(), List.copyOf(checked(papers)), confirmed, chosen));
    }

    private static Set<String> checked(Map<String, Button> checks) {
        Set<String> keys = new LinkedHashSet<>();
        checks.forEach((key, b) -> {
            if (b.getSelection()) {
                keys.add(key);
            }
        });
        return keys;
    }

    @Override
    public boolean setFocus() {
        if (notice.isDisposed()) {
            return false;
        }
        if (standard != null) {
            return standard.setFocus();
        }
        return reason != null ? reason.setFocus()
                : confirmations.isEmpty() ? super.setFocus() : confirmations.values().iterator().next().setFocus();
    }
}
