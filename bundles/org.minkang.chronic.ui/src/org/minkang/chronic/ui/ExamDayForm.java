package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.chronic.NewExamDay;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.widgets.Buttons;

/** One line in which a day of examination is planned; takes no room while it is not needed. */
final class ExamDayForm extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(ExamDayForm.class);

    private final Text day;
    private final Text time;
    private final Text place;
    private final Text capacity;
    private final Text note;

    ExamDayForm(Composite parent, Consumer<NewExamDay> save) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(12, 0, 0, 8));
        day = field("exam.day", 96, false);
        time = field("exam.time", 96, false);
        place = field("exam.place", 160, true);
        capacity = field("exam.capacity", 48, false);
        note = field("exam.note", 160, true);
        Runnable send = () -> save.accept(new NewExamDay(date(), time.getText(), place.getText(), number(), note.getText()));
        Buttons.primary(this, TEXT.get("exam.save"), send);
        for (Text text : new Text[] {day, time, place, capacity, note}) {
            text.addListener(SWT.DefaultSelection, e -> send.run());
        }
        GridData room = Layouts.across();
        room.exclude = true;
        setLayoutData(room);
        setVisible(false);
    }

    private Text field(String key, int width, boolean wide) {
        new Label(this, SWT.NONE).setText(TEXT.get(key));
        Text text = new Text(this, SWT.BORDER);
        text.setLayoutData(wide ? Layouts.wide(width) : Layouts.width(width));
        return text;
    }

    /** A day that cannot be read counts as none; the service says what is wrong with it. */
    private LocalDate date() {
        try {
            return LocalDate.parse(day.getText().strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private int number() {
        String text = capacity.getText().strip();
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    /** Opens with a proposal, closes when it is open. */
    void toggle(LocalDate proposal) {
        open(!isVisible());
        if (isVisible()) {
            day.setText(proposal.toString());
            capacity.setText("40");
            day.setFocus();
            day.selectAll();
        }
    }

    void close() {
        open(false);
    }

    private void open(boolean open) {
        ((GridData) getLayoutData()).exclude = !open;
        setVisible(open);
        getParent().layout(true, true);
    }
}
