package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.minkang.chronic.CertificateRules.StandardReason;
import org.minkang.register.Provider;
import org.minkang.ui.Layouts;
import org.minkang.ui.TypedDay;
import org.minkang.ui.widgets.FormDialog;

/** Asks what a change of certificates needs: its day, a standard reason, words, who takes them, which institutions. */
final class ChangeDialog extends FormDialog {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(ChangeDialog.class);

    /** What was said. @param code key of the standard reason, or empty */
    record Answer(LocalDate day, String code, String reason, String to, String relation, List<Long> providers) {
    }

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
    private Answer answer;

    ChangeDialog(Shell shell, String title, String question) {
        super(shell, title, question);
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
    protected void fields(Composite body) {
        if (dayLabel != null) {
            dayText = field(body, dayLabel, day.toString(), SWT.NONE);
        }
        if (!reasons.isEmpty()) {
            label(body, TEXT.get("change.reason"));
            reasonCombo = new Combo(body, SWT.DROP_DOWN | SWT.READ_ONLY);
            reasons.forEach(r -> reasonCombo.add(r.name().text()));
            reasonCombo.setLayoutData(Layouts.across());
        }
        if (agent) {
            toText = field(body, TEXT.get("change.to"), "", SWT.NONE);
            toText.setMessage(TEXT.get("change.to.hint"));
            relationText = field(body, TEXT.get("change.relation"), "", SWT.NONE);
        }
        if (!providers.isEmpty()) {
            createProviders(body);
        }
        if (words) {
            wordsText = field(body, TEXT.get(reasons.isEmpty() ? "change.reason" : "change.words"), "", SWT.NONE);
        }
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

    @Override
    protected void accept() {
        Optional<LocalDate> on = dayText == null ? Optional.of(LocalDate.MIN) : TypedDay.of(dayText.getText());
        if (on.isEmpty()) {
            throw wrong("page.day", TEXT.get("page.day"), dayText);
        }
        if (reasonCombo != null && reasonCombo.getSelectionIndex() < 0) {
            throw wrong("change.reason-needed", TEXT.get("change.reason-needed"), reasonCombo);
        }
        if (reasonNeeded && wordsText.getText().isBlank()) {
            throw wrong("form.reason-needed", TEXT.get("form.reason-needed"), wordsText);
        }
        answer = new Answer(on.get(), reasonCombo == null ? "" : reasons.get(reasonCombo.getSelectionIndex()).key(),
                text(wordsText), text(toText), text(relationText), chosen());
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
