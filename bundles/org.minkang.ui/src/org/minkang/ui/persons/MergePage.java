package org.minkang.ui.persons;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Problem;
import org.minkang.register.Comparison;
import org.minkang.register.PersonCard;
import org.minkang.register.PersonRow;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.Scrolled;

/** Two entries side by side: which value is kept of each field, what goes over, and why they are one person. */
public final class MergePage implements Page {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(MergePage.class);
    private static final int LABEL = 110;

    private PageHost host;
    private MergeModel model;
    private Notice notice;
    private Scrolled scrolled;
    private Text reason;
    private Button merge;
    private Control first;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new MergeModel(host.desk(), host.argument());
        Composite body = new Composite(parent, SWT.NONE);
        Css.style(body, Css.PAPER);
        body.setLayout(Layouts.columns(1, 16, 8, 6));
        Css.style(new Label(body, SWT.NONE), Css.TITLE).setText(TEXT.get("merge.title"));
        notice = new Notice(body);
        scrolled = new Scrolled(body, 0);
        scrolled.setLayoutData(Layouts.fill());
        Composite line = new Composite(body, SWT.NONE);
        line.setLayout(Layouts.columns(3, 0, 0, 12));
        line.setLayoutData(Layouts.across());
        reason = new Text(line, SWT.BORDER);
        reason.setMessage(TEXT.get("merge.reason"));
        reason.setLayoutData(Layouts.wide(300));
        merge = Buttons.primary(line, TEXT.get("merge.do"), this::merge);
        Button other = Buttons.push(line, TEXT.get("merge.not-same"), this::notSame);
        other.setToolTipText(TEXT.get("merge.not-same.tip"));
        merge.setEnabled(false);
        if (model.complete()) {
            read(null);
        } else {
            choose("");
        }
    }

    private void clear() {
        Layouts.empty(scrolled.content());
    }

    /** The other entry is still to be found. */
    private void choose(String text) {
        Background.load(scrolled, () -> model.others(text), found -> offer(text, found), notice::fail);
    }

    private void offer(String text, List<PersonRow> found) {
        clear();
        Text box = new Text(scrolled.content(), SWT.SEARCH | SWT.ICON_SEARCH);
        box.setMessage(TEXT.get("merge.find"));
        box.setText(text);
        GridData data = Layouts.width(420);
        box.setLayoutData(data);
        box.addListener(SWT.DefaultSelection, e -> choose(box.getText().strip()));
        Css.style(new Label(scrolled.content(), SWT.NONE), Css.MUTED)
                .setText(TEXT.get(!found.isEmpty() ? text.isEmpty() ? "merge.hinted" : "merge.found" : "persons.none"));
        for (PersonRow p : found) {
            Link link = new Link(scrolled.content(), SWT.NONE);
            link.setText("<a>" + p.name() + "</a>  " + PersonModel.sex(p.sex()) + "  " + p.birthYear() + "  " + p.maskedId() + "  "
                    + p.areaName());
            link.addListener(SWT.Selection, e -> {
                model.other(p.id());
                read(null);
            });
        }
        scrolled.fit();
        first = box;
        box.setFocus();
    }

    private void read(String why) {
        Background.load(scrolled, () -> model.read(why), this::show, e -> {
            clear();
            notice.fail(e);
            scrolled.fit();
        });
    }

    private void show(Comparison c) {
        clear();
        first = null;
        host.title(TEXT.get("merge.tab", c.kept().row().name()), TEXT.get("merge.title"));
        host.person(0);
        Composite line = new Composite(scrolled.content(), SWT.NONE);
        line.setLayout(Layouts.columns(4, 0, 0, 12));
        line.setLayoutData(Layouts.across());
        Label score = Css.style(new Label(line, SWT.WRAP), Css.WARN);
        score.setText(TEXT.get("merge.likeness", c.likeness().score(), c.likeness().text()));
        score.setLayoutData(Layouts.wide(240));
        Buttons.push(line, TEXT.get("merge.swap"), () -> {
            model.swap();
            read(null);
        });
        Button see = Buttons.push(line, "eye", TEXT.get("person.see-full"), () -> Dialogs.ask(scrolled.getShell(),
                TEXT.get("person.see-full"), TEXT.get("person.reason")).ifPresent(this::read));
        see.setEnabled(model.maySeeFull());
        see.setToolTipText(TEXT.get(model.maySeeFull() ? "person.see-full.tip" : "person.see-full.no-right"));
        table(c);
        going(c);
        merge.setEnabled(c.problems().isEmpty());
        if (c.problems().isEmpty()) {
            notice.clear();
        } else {
            notice.say(Notice.Kind.ERROR, c.problems().stream().map(Problem::message).toList());
        }
        scrolled.fit();
        focus();
    }

    private void table(Comparison c) {
        Composite grid = new Composite(scrolled.content(), SWT.NONE);
        grid.setLayout(Layouts.columns(3, 0, 0, 8));
        grid.setLayoutData(Layouts.across());
        new Label(grid, SWT.NONE).setLayoutData(Layouts.width(LABEL));
        heading(grid, "merge.kept", c.kept());
        heading(grid, "merge.merged", c.merged());
        for (Comparison.Field field : c.fields()) {
            Label name = Css.style(new Label(grid, SWT.NONE), Css.MUTED);
            name.setText(field.field().text());
            name.setLayoutData(Layouts.width(LABEL));
            if (field.choice()) {
                choice(grid, field);
            } else {
                value(grid, field.kept());
                value(grid, field.merged());
            }
        }
    }

    private static void heading(Composite grid, String key, PersonCard card) {
        Label label = Css.style(new Label(grid, SWT.NONE), Css.HEADING);
        label.setText(TEXT.get(key, card.row().name()));
        label.setLayoutData(Layouts.wide(200));
    }

    private static void value(Composite grid, String value) {
        Label label = Css.style(new Label(grid, SWT.WRAP), Css.MUTED);
        label.setText(value.isEmpty() ? "–" : value.replace("&", "&&"));
        label.setLayoutData(Layouts.wide(200));
    }

    /** Two radio buttons beside each other: Tab reaches the field, the arrow keys choose. */
    private void choice(Composite grid, Comparison.Field field) {
        Composite pair = new Composite(grid, SWT.NONE);
        pair.setLayout(Layouts.columns(2, 0, 0, 8));
        ((org.eclipse.swt.layout.GridLayout) pair.getLayout()).makeColumnsEqualWidth = true;
        pair.setLayoutData(Layouts.across(2));
        for (boolean merged : new boolean[] {false, true}) {
            Button b = new Button(pair, SWT.RADIO | SWT.WRAP);
            String value = merged ? field.merged() : field.kept();
            b.setText(value.isEmpty() ? TEXT.get("merge.empty") : value.replace("&", "&&"));
            b.setLayoutData(Layouts.wide(200));
            b.setSelection(model.takes(field.field()) == merged);
            b.addListener(SWT.Selection, e -> {
                if (b.getSelection()) {
                    model.take(field.field(), merged);
                }
            });
            first = first == null ? b : first;
        }
    }

    private void going(Comparison c) {
        Block block = new Block(scrolled.content(), TEXT.get("merge.going", c.merged().row().name()));
        Label label = new Label(block.body(), SWT.WRAP);
        label.setText(c.going().isEmpty() ? TEXT.get("merge.going-none") : String.join("    ", c.going()));
        label.setLayoutData(Layouts.wide(300));
        Label after = Css.style(new Label(block.body(), SWT.WRAP), Css.MUTED);
        after.setText(TEXT.get("merge.after"));
        after.setLayoutData(Layouts.wide(300));
    }

    private void merge() {
        String why = reason.getText();
        merge.setEnabled(false);
        Background.load(scrolled, () -> model.merge(why), id -> {
            host.open(Pages.PERSON, Long.toString(model.kept()));
            host.close();
        }, e -> {
            merge.setEnabled(true);
            notice.fail(e);
        });
    }

    private void notSame() {
        String why = reason.getText();
        if (model.complete()) {
            Background.load(scrolled, () -> {
                model.notSame(why);
                return why;
            }, done -> host.close(), notice::fail);
        }
    }

    @Override
    public void focus() {
        if (first != null && !first.isDisposed()) {
            first.setFocus();
        } else {
            reason.setFocus();
        }
    }

    @Override
    public boolean run(PageCommand command) {
        if (command == PageCommand.PRIMARY && merge.isEnabled()) {
            merge();
            return true;
        }
        if (command == PageCommand.REFRESH && model.complete()) {
            read(null);
            return true;
        }
        return false;
    }
}
