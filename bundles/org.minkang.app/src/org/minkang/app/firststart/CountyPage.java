package org.minkang.app.firststart;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Facts;

/** The county's policy pack, which says the county's name and area code. */
final class CountyPage extends StepPage {

    private Text file;
    private Facts found;

    CountyPage(FirstStartModel model) {
        super("county", model);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = Css.style(new Composite(parent, SWT.NONE), Css.PAPER);
        area.setLayout(Layouts.columns(3, 16));
        file = field(area, "first.file", SWT.NONE);
        file.addListener(SWT.DefaultSelection, e -> read());
        file.addListener(SWT.FocusOut, e -> read());
        Button choose = new Button(area, SWT.PUSH);
        choose.setText(TEXT.get("first.choose"));
        choose.addListener(SWT.Selection, e -> choose());
        found = new Facts(area, 5);
        GridData wide = new GridData(SWT.FILL, SWT.FILL, true, true);
        wide.horizontalSpan = 3;
        wide.verticalIndent = 12;
        found.setLayoutData(wide);
        setControl(area);
    }

    private void choose() {
        Dialogs.open(getShell(), "*.yaml;*.yml", "*").ifPresent(chosen -> {
            file.setText(chosen.toString());
            read();
        });
    }

    private void read() {
        if (file.getText().isBlank()) {
            return;
        }
        show(model.read(Path.of(file.getText().strip())));
        found.clear();
        model.pack().ifPresent(p -> {
            found.add(TEXT.get("first.county"), p.county().text());
            found.add(TEXT.get("first.area"), p.area().digits());
            found.add(TEXT.get("first.version"), p.id() + "  " + p.version());
            found.add(TEXT.get("first.valid"), p.valid().from().toString());
        });
        found.getParent().layout(true, true);
    }

    @Override
    boolean done() {
        return show(model.county());
    }
}
