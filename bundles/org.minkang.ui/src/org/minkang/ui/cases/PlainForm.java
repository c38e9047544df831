package org.minkang.ui.cases;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.casework.AllowedAction;
import org.minkang.casework.CaseView;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.widgets.Facts;

/** The form of a case whose module is not installed: its readable summary and its items. */
final class PlainForm implements CaseForm {

    private static final Text TEXT = Text.of(PlainForm.class);

    private Composite body;

    @Override
    public void create(Composite parent, CaseSite site) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 0));
    }

    @Override
    public void show(CaseView view, List<AllowedAction> allowed) {
        Layouts.empty(body);
        if (!view.installed()) {
            Label gone = Css.style(new Label(body, SWT.WRAP), Css.WARN);
            gone.setText(TEXT.get("plain.not-installed"));
            gone.setLayoutData(Layouts.wide(300));
        }
        Facts facts = new Facts(body, 4);
        facts.add(TEXT.get("plain.person"), view.personName() + "  " + view.maskedId());
        facts.add(TEXT.get("plain.applied"), String.valueOf(view.appliedOn()));
        view.items().forEach(i -> facts.add(i.label(), TEXT.get("item." + i.status()) + "  " + i.reason()));
        facts.add(TEXT.get("plain.summary"), view.summary().text());
    }

    @Override
    public void focus() {
        body.setFocus();
    }
}
