package org.minkang.ui.cases;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.minkang.base.Text;
import org.minkang.casework.CaseView;
import org.minkang.casework.CaseView.TaskView;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;

/** Number, person and title of a case, where it stands, and who works on it. */
final class CaseHead extends Composite {

    private static final Text TEXT = Text.of(CaseHead.class);

    private final CaseModel model;
    private final Label title;
    private final Link person;
    private final Label holder;
    private final Label standing;
    private final Button take;

    CaseHead(Composite parent, CaseModel model, Runnable takeOrRelease, Runnable openPerson) {
        super(parent, SWT.NONE);
        this.model = model;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(6, 0, 0, 14));
        setLayoutData(Layouts.across());
        person = new Link(this, SWT.NONE);
        Css.style(person, Css.TITLE);
        person.addListener(SWT.Selection, e -> openPerson.run());
        title = Css.style(new Label(this, SWT.NONE), Css.HEADING);
        holder = Css.style(new Label(this, SWT.NONE), Css.WARN);
        take = Buttons.push(this, TEXT.get("head.release"), takeOrRelease);
        take.setVisible(false); // until it is known what can be done
        Label space = new Label(this, SWT.NONE);
        space.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        standing = Css.style(new Label(this, SWT.NONE), Css.HEADING);
    }

    void show() {
        CaseView view = model.shown().view();
        person.setText("<a>" + view.personName() + "</a>");
        title.setText(view.number() + "   " + view.title());
        title.setToolTipText(view.title());
        holder.setText(model.holder());
        standing.setText(model.standing());
        Tone tone = model.standingTone();
        Css.style(standing, tone == Tone.BAD ? Css.BAD : tone == Tone.WARN ? Css.WARN : Css.HEADING);
        standing.setFont(org.minkang.ui.Look.heading());
        standing.setForeground(Palette.current().color(tone));
        TaskView task = model.task().orElse(null);
        boolean free = task != null && (task.mine() || task.holderName() == null || task.holderName().isEmpty());
        take.setVisible(free && view.status().running() && (task.mine() || model.mayWork()));
        take.setText(TEXT.get(task != null && task.mine() ? "head.release" : "head.take"));
        take.setToolTipText(TEXT.get(task != null && task.mine() ? "head.release.tip" : "head.take.tip"));
        layout(true, true);
    }
}
