package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.minkang.chronic.NewExamDay;
import org.minkang.ui.widgets.LineForm;

/** One line in which a day of examination is planned. */
final class ExamDayForm extends LineForm {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(ExamDayForm.class);

    private final Supplier<LocalDate> proposal;
    private final Text day;
    private final Text capacity;

    ExamDayForm(Composite parent, Supplier<LocalDate> proposal, Consumer<NewExamDay> save) {
        super(parent, 11);
        this.proposal = proposal;
        day = field(TEXT.get("exam.day"), 96, false);
        Text time = field(TEXT.get("exam.time"), 96, false);
        Text place = field(TEXT.get("exam.place"), 160, true);
        capacity = field(TEXT.get("exam.capacity"), 48, false);
        Text note = field(TEXT.get("exam.note"), 160, true);
        button(TEXT.get("exam.save"), () -> save.accept(new NewExamDay(date(day), time.getText(), place.getText(), number(),
                note.getText())), day, time, place, capacity, note);
    }

    private int number() {
        String text = capacity.getText().strip();
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    @Override
    protected void opened() {
        day.setText(proposal.get().toString());
        capacity.setText("40");
        day.setFocus();
        day.selectAll();
    }
}
