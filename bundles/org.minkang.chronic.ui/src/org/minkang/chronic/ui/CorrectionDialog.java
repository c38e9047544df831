package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Problem;
import org.minkang.base.Refused;
import org.minkang.chronic.Application;
import org.minkang.chronic.Correction;
import org.minkang.ui.TypedDay;
import org.minkang.ui.widgets.FormDialog;

/** What an application says about its diagnosis, to be put right (更正申请信息); the fields are those of the intake. */
final class CorrectionDialog extends FormDialog {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(CorrectionDialog.class);

    private final Map<String, String> now = new LinkedHashMap<>();
    private final Consumer<Correction> save;
    private final Map<String, Text> fields = new LinkedHashMap<>();

    /** @param save takes the correction or refuses it, with the field of {@link Correction} as the place */
    CorrectionDialog(Shell shell, Application application, Consumer<Correction> save) {
        super(shell, TEXT.get("correct.title"), TEXT.get("correct.line"));
        this.save = save;
        Correction is = Correction.of(application);
        now.put("provider", is.provider());
        now.put("doctor", is.doctor());
        now.put("diagnosedOn", is.diagnosedOn().toString());
        now.put("recordNumber", is.recordNumber());
        now.put("phone", is.phone());
        now.put("findings", is.findings());
        now.put("note", is.note());
    }

    @Override
    protected String okWords() {
        return TEXT.get("correct.save");
    }

    @Override
    protected void fields(Composite body) {
        now.forEach((key, value) -> {
            Text text = field(body, TEXT.get("intake." + key), value, SWT.NONE);
            text.setMessage(TEXT.get("intake." + key + ".hint"));
            fields.put(key, text);
        });
    }

    @Override
    protected void accept() {
        Optional<LocalDate> day = TypedDay.of(text("diagnosedOn"));
        if (day.isEmpty()) {
            throw wrong("page.day", TEXT.get("page.day"), fields.get("diagnosedOn"));
        }
        try {
            save.accept(new Correction(text("provider"), text("doctor"), day.get(), text("recordNumber"), text("phone"),
                    text("findings"), text("note")));
        } catch (Refused refused) {
            refused.problems().stream().map(p -> fields.get(p.place())).filter(f -> f != null).findFirst()
                    .ifPresent(Text::setFocus);
            throw new Refused(refused.problems().stream().map(CorrectionDialog::named).toList());
        }
    }

    /** The field by the name that stands before it, where the sentence does not name it. */
    private static Problem named(Problem problem) {
        String name = problem.place().isEmpty() ? "" : TEXT.get("intake." + problem.place());
        return new Problem(problem.code(), problem.message().startsWith(name) ? "" : name, problem.message());
    }

    private String text(String field) {
        return fields.get(field).getText();
    }
}
