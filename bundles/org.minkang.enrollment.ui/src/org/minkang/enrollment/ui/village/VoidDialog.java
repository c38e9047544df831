package org.minkang.enrollment.ui.village;

import java.time.LocalDate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Money;
import org.minkang.enrollment.collect.Collection;
import org.minkang.ui.TypedDay;
import org.minkang.ui.widgets.FormDialog;

/** Makes the collection of a household void, with the reason. */
final class VoidDialog extends FormDialog {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(VoidDialog.class);

    /** Takes the day and the reason, or refuses them. */
    interface Save {
        void accept(LocalDate on, String reason);
    }

    private final LocalDate today;
    private final Save save;
    private Text reason;
    private Text on;

    VoidDialog(Shell shell, Collection collection, LocalDate today, Save save) {
        super(shell, TEXT.get("void.title"), TEXT.get("void.line", collection.payer(), collection.paidOn(), collection.persons(),
                Money.ofFen(collection.fen()).format(), collection.receipt().isEmpty() ? "–" : collection.receipt()));
        this.today = today;
        this.save = save;
    }

    @Override
    protected String okWords() {
        return TEXT.get("void.now");
    }

    @Override
    protected void fields(Composite body) {
        reason = field(body, TEXT.get("void.reason"), "", SWT.NONE);
        on = field(body, TEXT.get("void.on"), today.toString(), SWT.NONE);
        reason.setFocus();
    }

    @Override
    protected void accept() {
        LocalDate day = TypedDay.of(on.getText()).orElseThrow(() -> wrong("void.day", TEXT.get("void.day"), on));
        save.accept(day, reason.getText());
    }
}
