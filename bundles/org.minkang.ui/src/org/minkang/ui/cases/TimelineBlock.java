package org.minkang.ui.cases;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Text;
import org.minkang.casework.CaseView.TimelineRow;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Block;

/** 经过: what happened to the case, oldest first; what is new since I last looked is bold. */
final class TimelineBlock {

    private static final Text TEXT = Text.of(TimelineBlock.class);

    /** Not by colour and weight alone. */
    private static final String NEW = "● ";

    private final CaseModel model;
    private final Block block;

    TimelineBlock(Composite parent, CaseModel model) {
        this.model = model;
        this.block = new Block(parent, TEXT.get("timeline.title"));
    }

    void show() {
        Layouts.empty(block.body());
        block.title(model.news() == 0 ? TEXT.get("timeline.title") : TEXT.get("timeline.news", model.news()));
        for (TimelineRow row : model.shown().view().timeline()) {
            line(row);
        }
    }

    private void line(TimelineRow row) {
        Composite line = new Composite(block.body(), SWT.NONE);
        GridLayout rows = Layouts.columns(2, 0, 2, 8);
        rows.verticalSpacing = 2;
        line.setLayout(rows);
        line.setLayoutData(Layouts.across());
        Label when = Css.style(new Label(line, SWT.NONE), Css.MUTED);
        when.setText(CaseModel.moment(row.at()));
        GridData top = new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false);
        top.verticalIndent = Look.evenIndent(when, when.getText());
        when.setLayoutData(top);
        Label what = new Label(line, SWT.WRAP);
        String step = row.stepName() == null ? "" : row.stepName().text() + " · ";
        String taken = row.withdrawn() ? TEXT.get("timeline.withdrawn") : "";
        what.setText(((model.isNew(row) ? NEW : "") + step + row.action().label() + taken).replace("&", "&&"));
        if (model.isNew(row)) {
            what.setFont(Look.bold());
            what.setForeground(Palette.current().color(Tone.PRIMARY));
        }
        what.setLayoutData(Layouts.wide(160));
        new Label(line, SWT.NONE);
        Label detail = Css.style(new Label(line, SWT.WRAP), Css.MUTED);
        detail.setText(CaseModel.timelineDetail(row).replace("&", "&&"));
        detail.setLayoutData(Layouts.wide(160));
    }
}
