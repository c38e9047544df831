package org.minkang.ui.persons;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.minkang.register.Mark;
import org.minkang.register.MarkKinds;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.Scrolled;

/**
 * A person's marks in time, newest first: from when to when, by which list, who entered, ended or struck them
 * out. With the right they are added, ended and struck out here, each with a reason, in a line in place.
 */
final class MarksBlock {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(MarksBlock.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Block block;
    private final PersonModel model;
    private final long personId;
    private final Runnable changed;
    private final Notice notice;
    private final Composite line;

    MarksBlock(Composite parent, PersonModel model, long personId, List<Mark> marks, Runnable changed, Notice notice) {
        block = new Block(parent, TEXT.get("marks.title", marks.size()));
        this.model = model;
        this.personId = personId;
        this.changed = changed;
        this.notice = notice;
        marks.forEach(this::show);
        if (marks.isEmpty()) {
            Css.style(new Label(block.body(), SWT.NONE), Css.MUTED).setText(TEXT.get("marks.none"));
        }
        if (model.mayEdit()) {
            Link add = new Link(block.body(), SWT.NONE);
            add.setText("<a>" + TEXT.get("marks.add") + "</a>");
            add.addListener(SWT.Selection, e -> add());
        }
        line = new Composite(block.body(), SWT.NONE);
        line.setLayout(Layouts.columns(1, 0));
        line.setLayoutData(Layouts.across());
    }

    private void show(Mark m) {
        boolean wrong = m.voided().isPresent();
        Link link = new Link(block.body(), SWT.WRAP);
        Css.style(link, wrong ? Css.MUTED : Css.PAPER);
        StringBuilder text = new StringBuilder(TEXT.get(m.period().to() == null ? "marks.line-open" : "marks.line",
                MarkKinds.name(m.kind()).text(), m.period().from(), m.period().to(), m.source()));
        m.added().ifPresent(a -> text.append(TEXT.get("marks.added", a.by(), MINUTE.format(a.at()))));
        m.ended().ifPresent(a -> text.append(TEXT.get("marks.ended", a.by(), MINUTE.format(a.at()), a.reason())));
        m.voided().ifPresent(a -> text.append(TEXT.get("marks.voided", a.by(), MINUTE.format(a.at()), a.reason())));
        if (!wrong && model.mayEdit()) {
            text.append("   <a href=\"end\">").append(TEXT.get("marks.end")).append("</a>   <a href=\"void\">")
                    .append(TEXT.get("marks.void")).append("</a>");
        }
        link.setText(text.toString());
        link.setLayoutData(Layouts.wide(300));
        link.addListener(SWT.Selection, e -> {
            if ("end".equals(e.text)) {
                end(m);
            } else {
                strike(m);
            }
        });
    }

    private void add() {
        Composite form = form(6);
        Combo kind = new Combo(form, SWT.READ_ONLY);
        MarkKinds.standard().forEach(k -> kind.add(MarkKinds.name(k).text()));
        kind.select(0);
        Text from = text(form, "marks.from", 100);
        Text to = text(form, "marks.to", 100);
        Text source = text(form, "marks.source", 180);
        Text reason = text(form, "marks.reason", 180);
        Buttons.primary(form, TEXT.get("marks.save"), () -> {
            String chosen = MarkKinds.standard().get(kind.getSelectionIndex());
            String[] typed = {from.getText(), to.getText(), source.getText(), reason.getText()};
            run(() -> {
                model.addMark(personId, chosen, typed[0], typed[1], typed[2], typed[3]);
                return chosen;
            });
        });
        shown(kind);
    }

    private void end(Mark m) {
        Composite form = form(4);
        new Label(form, SWT.NONE).setText(TEXT.get("marks.end-of", MarkKinds.name(m.kind()).text()));
        Text last = text(form, "marks.last", 130);
        Text reason = text(form, "marks.reason", 260);
        Buttons.primary(form, TEXT.get("marks.end"), () -> {
            String day = last.getText();
            String why = reason.getText();
            run(() -> {
                model.endMark(m.id(), day, why);
                return why;
            });
        });
        shown(last);
    }

    private void strike(Mark m) {
        Composite form = form(3);
        new Label(form, SWT.NONE).setText(TEXT.get("marks.void-of", MarkKinds.name(m.kind()).text()));
        Text reason = text(form, "marks.reason", 300);
        Buttons.primary(form, TEXT.get("marks.void"), () -> {
            String why = reason.getText();
            run(() -> {
                model.voidMark(m.id(), why);
                return why;
            });
        });
        shown(reason);
    }

    private Composite form(int columns) {
        Layouts.empty(line);
        Composite form = new Composite(line, SWT.NONE);
        form.setLayout(Layouts.columns(columns, 0, 4, 8));
        return form;
    }

    private static Text text(Composite form, String hint, int width) {
        Text text = new Text(form, SWT.BORDER);
        text.setMessage(TEXT.get(hint));
        text.setToolTipText(TEXT.get(hint));
        text.setLayoutData(Layouts.width(width));
        return text;
    }

    private void shown(Control focus) {
        for (Composite c = block.getParent(); c != null; c = c.getParent()) {
            if (c instanceof Scrolled scrolled) {
                scrolled.fit();
            }
        }
        focus.setFocus();
    }

    private void run(Callable<String> work) {
        Background.load(block, work, done -> {
            notice.clear();
            changed.run();
        }, notice::fail);
    }
}
