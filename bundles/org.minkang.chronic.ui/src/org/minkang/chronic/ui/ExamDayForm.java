package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.minkang.chronic.NewExamDay;

/** One line in which a day of examination is planned. */
final class ExamDayForm extends LineForm {

    private final Supplier<LocalDate> proposal;
    private final Text day;
    private final Text capacity;

    ExamDayForm(Composite parent, Supplier<LocalDate> proposal, Consumer<NewExamDay> save) {
        super(parent, 11);
        this.proposal = proposal;
        day = field("exam.day", 96, false);
        Text time = field("exam.time", 96, false);
        Text place = field("exam.place", 160, true);
        capacity = field("exam.capacity", 48, false);
        Text note = field("exam.note", 160, true);
        button("exam.save", () -> save.accept(new NewExamDay(date(day), time.getText(), place.getText(), number(),
                note.getText())), day, time, place, capacity, note);
    }

    private int number() {
        String text = capacity.getText().strip();
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    @Override
    void opened() {
        day.setText(proposal.get().toString());
        capacity.setText("40");
        day.setFocus();
        day.selectAll();
    }
}
