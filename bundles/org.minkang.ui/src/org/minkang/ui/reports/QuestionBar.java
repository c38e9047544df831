package org.minkang.ui.reports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.casework.report.Report;
import org.minkang.casework.report.ReportQuestion;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;

/** Which report, for which days and which area. */
final class QuestionBar extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(QuestionBar.class);

    private final ReportsModel model;
    private final Runnable ask;
    private final Combo which;
    private final Combo period;
    private final Text from;
    private final Text to;
    private final Combo area;
    private List<ReportsModel.AreaChoice> areas = List.of();
    private String asked = "";

    /** @param ask called when something else is wanted */
    QuestionBar(Composite parent, ReportsModel model, Runnable ask) {
        super(parent, SWT.NONE);
        this.model = model;
        this.ask = ask;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(6, 0, 0, 8));
        which = combo("page.report", 190);
        model.reports().forEach(r -> which.add(r.name().text()));
        which.addListener(SWT.Selection, e -> show(model.usual(report())));
        period = combo("page.period", 96);
        for (ReportsModel.Usual usual : ReportsModel.Usual.values()) {
            period.add(TEXT.get("period." + usual));
        }
        period.addListener(SWT.Selection,
                e -> show(model.period(ReportsModel.Usual.values()[period.getSelectionIndex()])));
        from = day("page.from");
        new Label(this, SWT.NONE).setText("–");
        to = day("page.to");
        area = combo("page.area", 130);
        area.add(TEXT.get("page.everywhere"));
        area.select(0);
        area.addListener(SWT.Selection, e -> changed());
    }

    private Combo combo(String tip, int width) {
        Combo combo = new Combo(this, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setToolTipText(TEXT.get(tip));
        combo.setLayoutData(Layouts.width(width));
        return combo;
    }

    private Text day(String tip) {
        Text text = new Text(this, SWT.BORDER);
        text.setToolTipText(TEXT.get(tip));
        text.setLayoutData(Layouts.width(96));
        text.addListener(SWT.DefaultSelection, e -> changed());
        text.addListener(SWT.FocusOut, e -> changed());
        return text;
    }

    void offer(List<ReportsModel.AreaChoice> offered) {
        areas = offered;
        offered.forEach(a -> area.add(a.name()));
    }

    boolean isUnasked() {
        return asked.isEmpty();
    }

    /** Asks for the first report there is. */
    void begin() {
        which.select(0);
        show(model.usual(report()));
    }

    /** Asks for this report, if there is one. @return whether there is */
    boolean begin(String reportId, ReportQuestion question) {
        for (int i = 0; i < model.reports().size(); i++) {
            if (model.reports().get(i).id().equals(reportId)) {
                which.select(i);
                asked = ""; // also when it is what is shown already
                show(question);
                return true;
            }
        }
        return false;
    }

    Report report() {
        return model.reports().get(which.getSelectionIndex());
    }

    /** @throws DateTimeParseException when a day is none */
    ReportQuestion question() {
        int index = area.getSelectionIndex();
        return new ReportQuestion(LocalDate.parse(from.getText().strip()), LocalDate.parse(to.getText().strip()),
                index <= 0 ? "" : areas.get(index - 1).code());
    }

    private void show(ReportQuestion question) {
        period.deselectAll();
        for (ReportsModel.Usual usual : ReportsModel.Usual.values()) {
            if (model.period(usual).equals(question)) {
                period.select(usual.ordinal());
            }
        }
        from.setText(question.from().toString());
        to.setText(question.to().toString());
        changed();
    }

    private void changed() {
        String wanted = which.getSelectionIndex() + from.getText() + '/' + to.getText() + '/' + area.getSelectionIndex();
        if (!wanted.equals(asked)) {
            ask();
        }
    }

    /** Asks again, also for the same. */
    void ask() {
        asked = which.getSelectionIndex() + from.getText() + '/' + to.getText() + '/' + area.getSelectionIndex();
        ask.run();
    }

    @Override
    public boolean setFocus() {
        return which.setFocus();
    }
}
