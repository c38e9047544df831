package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.minkang.chronic.CertificateRules.StandardReason;
import org.minkang.register.Provider;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;

/** Asks what a change of certificates needs: its day, a standard reason, words, who takes them, which institutions. */
final class ChangeDialog extends Dialog {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(ChangeDialog.class);
    private static final int OK_WIDTH = 380;

    /** What was said. @param code key of the standard reason, or empty */
    record Answer(LocalDate day, String code, String reason, String to, String relation, List<Long> providers) {
    }

    private final String title;
    private final String question;
    private String dayLabel;
    private LocalDate day;
    private List<StandardReason> reasons = List.of();
    private boolean reasonNeeded;
    private boolean words;
    private boolean agent;
    private List<Provider> providers = List.of();
    private Text dayText;
    private Combo reasonCombo;
    private Text wordsText;
    private Text toText;
    private Text relationText;
    private Table providerTable;
    private Label wrong;
    private Answer answer;

    ChangeDialog(Shell shell, String title, String question) {
        super(shell);
        this.title = title;
        this.question = question;
    }

    ChangeDialog day(String label, LocalDate first) {
        dayLabel = label;
        day = first;
        return this;
    }

    ChangeDialog reasons(List<StandardReason> offered) {
        reasons = offered;
        words = true;
        return this;
    }

    /** @param needed whether nothing is done without a word */
    ChangeDialog words(boolean needed) {
        words = true;
        reasonNeeded = needed;
        return this;
    }

    ChangeDialog agent() {
        agent = true;
        return this;
    }

    ChangeDialog providers(List<Provider> offered) {
        providers = offered;
        return this;
    }

    /** Empty when the person turned away. */
    Optional<Answer> ask() {
        return open() == OK ? Optional.of(answer) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite body = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        body.setLayout(Layouts.columns(2, 8, 8, 8));
        body.setLayoutData(Layouts.fill());
        Label asked = new Label(body, SWT.WRAP);
        asked.setText(question);
        GridData wide = Layouts.wide(OK_WIDTH);
        wide.horizontalSpan = 2;
        asked.setLayoutData(wide);
        if (dayLabel != null) {
            dayText = field(body, dayLabel, day.toString());
        }
        if (!reasons.isEmpty()) {
            label(body, TEXT.get("change.reason"));
            reasonCombo = new Combo(body, SWT.DROP_DOWN | SWT.READ_ONLY);
            reasons.forEach(r -> reasonCombo.add(r.name().text()));
            reasonCombo.setLayoutData(Layouts.across());
        }
        if (agent) {
            toText = field(body, TEXT.get("change.to"), "");
            toText.setMessage(TEXT.get("change.to.hint"));
            relationText = field(body, TEXT.get("change.relation"), "");
        }
        if (!providers.isEmpty()) {
            createProviders(body);
        }
        if (words) {
            wordsText = field(body, TEXT.get(reasons.isEmpty() ? "change.reason" : "change.words"), "");
        }
        wrong = Css.style(new Label(body, SWT.WRAP), Css.BAD);
        GridData below = Layouts.wide(OK_WIDTH);
        below.horizontalSpan = 2;
        wrong.setLayoutData(below);
        return body;
    }

    private void createProviders(Composite body) {
        label(body, TEXT.get("change.providers"));
        providerTable = new Table(body, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
        for (Provider provider : providers) {
            new TableItem(providerTable, SWT.NONE).setText(provider.name());
        }
        GridData data = Layouts.across();
        data.heightHint = 160;
        providerTable.setLayoutData(data);
    }

    private static void label(Composite body, String text) {
        Css.style(new Label(body, SWT.NONE), Css.MUTED).setText(text);
    }

    private static Text field(Composite body, String label, String value) {
        label(body, label);
        Text text = new Text(body, SWT.BORDER);
        text.setText(value);
        text.setLayoutData(Layouts.wide(OK_WIDTH - 100));
        return text;
    }

    @Override
    protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
        return super.createButton(parent, id, TEXT.get(id == OK ? "change.ok" : "change.cancel"), isDefault);
    }

    @Override
    protected void okPressed() {
        Optional<LocalDate> on = dayText == null ? Optional.of(LocalDate.MIN) : IntakeModel.day(dayText.getText());
        if (on.isEmpty()) {
            complain("page.day", dayText);
        } else if (reasonCombo != null && reasonCombo.getSelectionIndex() < 0) {
            complain("change.reason-needed", reasonCombo);
        } else if (reasonNeeded && wordsText.getText().isBlank()) {
            complain("form.reason-needed", wordsText);
        } else {
            answer = new Answer(on.get(), reasonCombo == null ? "" : reasons.get(reasonCombo.getSelectionIndex()).key(),
                    text(wordsText), text(toText), text(relationText), chosen());
            super.okPressed();
        }
    }

    private void complain(String key, Control where) {
        wrong.setText(TEXT.get(key));
        wrong.getParent().layout();
        where.setFocus();
    }

    private static String text(Text field) {
        return field == null ? "" : field.getText().strip();
    }

    private List<Long> chosen() {
        List<Long> ids = new ArrayList<>();
        if (providerTable != null) {
            for (int i = 0; i < providerTable.getItemCount(); i++) {
                if (providerTable.getItem(i).getChecked()) {
                    ids.add(providers.get(i).id());
                }
            }
        }
        return ids;
    }
}
