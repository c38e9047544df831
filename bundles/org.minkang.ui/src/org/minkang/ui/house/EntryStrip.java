package org.minkang.ui.house;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Problem;
import org.minkang.house.HouseOutcome;
import org.minkang.house.HouseOutcome.Needs;
import org.minkang.house.NewVisit;
import org.minkang.house.VisitRow;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.TypedDay;
import org.minkang.ui.widgets.Buttons;

/** What was found at the door: one digit for the outcome, Enter records it. Who went and when stay for the next row. */
final class EntryStrip extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(EntryStrip.class);

    private static final String DETAIL = "detail";

    private final HouseModel model;
    private final Consumer<NewVisit> record;
    private final Label person;
    private final Label history;
    private final Composite choices;
    private final List<Button> buttons = new ArrayList<>();
    private final Map<String, Text> fields = new LinkedHashMap<>();
    private HouseOutcome chosen;
    private VisitRow row;

    EntryStrip(Composite parent, HouseModel model, Consumer<NewVisit> record) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.model = model;
        this.record = record;
        setLayout(Layouts.columns(1, 0, 0, 4));
        person = new Label(this, SWT.WRAP);
        person.setFont(org.minkang.ui.Look.bold());
        person.setLayoutData(Layouts.wide(300));
        history = Css.style(new Label(this, SWT.WRAP), Css.MUTED);
        history.setLayoutData(Layouts.wide(300));
        choices = new Composite(this, SWT.NONE);
        choices.setLayoutData(Layouts.across());
        Composite line = new Composite(this, SWT.NONE);
        line.setLayout(Layouts.columns(10, 0, 0, 6));
        line.setLayoutData(Layouts.across());
        field(line, TEXT.get("entry.on"), "on", 92).setText(model.desk().today().toString());
        field(line, TEXT.get("entry.visitor"), "visitor", 96).setText(model.desk().actor().displayName());
        field(line, TEXT.get("entry.remark"), "remark", 0);
        field(line, TEXT.get("entry.nextOn"), "nextOn", 92);
        model.kind().detail().ifPresent(detail -> field(line, detail.heading().text(), DETAIL, 92));
    }

    private Text field(Composite line, String label, String key, int width) {
        Css.style(new Label(line, SWT.NONE), Css.MUTED).setText(label);
        Text text = new Text(line, SWT.BORDER);
        text.setLayoutData(width == 0 ? Layouts.wide(120) : Layouts.width(width));
        text.addListener(SWT.DefaultSelection, e -> save());
        fields.put(key, text);
        return text;
    }

    /** The buttons of the outcomes, when they are known or have become others. */
    void outcomes() {
        buttons.forEach(Button::dispose);
        buttons.clear();
        choices.setLayout(Layouts.columns(Math.max(1, model.outcomes().size()), 0, 0, 6));
        int digit = 1;
        for (HouseOutcome outcome : model.outcomes()) {
            buttons.add(Buttons.choice(choices, digit++ + " " + outcome.name().text(), () -> choose(outcome)));
        }
        layout(true, true);
        show(null);
    }

    void show(VisitRow newRow) {
        boolean same = row != null && newRow != null && row.id() == newRow.id() && row.visits() == newRow.visits();
        row = newRow;
        if (same) {
            return;
        }
        chosen = null;
        mark();
        person.setText(row == null ? "" : TEXT.get("entry.person", row.name(), row.maskedId(), row.village(), row.home(),
                row.about(), row.reportedBy()).replaceAll(" {3,}", "   ").strip());
        history.setText("");
        fields.forEach((key, field) -> field.setText(key.equals("on") || key.equals("visitor") ? field.getText() : ""));
        if (row != null && row.visits() > 0) {
            VisitRow mine = row;
            org.minkang.ui.Background.load(this, () -> model.history(mine), lines -> {
                if (mine == row) {
                    history.setText(String.join("\n", lines));
                    getParent().layout(true, true);
                }
            });
        }
        getParent().layout(true, true);
    }

    private void mark() {
        for (int i = 0; i < buttons.size(); i++) {
            Buttons.on(buttons.get(i), chosen != null && chosen.equals(model.outcomes().get(i)));
            buttons.get(i).setEnabled(row != null);
        }
    }

    /** Chooses an outcome; puts the cursor where it needs more. */
    void choose(HouseOutcome outcome) {
        if (row == null) {
            return;
        }
        chosen = outcome;
        mark();
        String wanted = outcome.needs(Needs.NEXT_DAY) ? "nextOn" : outcome.needs(Needs.REMARK) ? "remark" : "";
        if (!wanted.isEmpty()) {
            fields.get(wanted).setFocus();
        }
    }

    boolean chosen() {
        return chosen != null;
    }

    /** Records what is chosen; the page is told. */
    void save() {
        if (row != null && chosen != null) {
            Optional<LocalDate> on = TypedDay.of(text("on"));
            Optional<LocalDate> next = TypedDay.of(text("nextOn"));
            record.accept(new NewVisit(on.orElse(null), text("visitor"), chosen.code(), text("remark"), next.orElse(null),
                    fields.containsKey(DETAIL) ? text(DETAIL) : "", NewVisit.Source.SCREEN));
        }
    }

    private String text(String key) {
        return fields.get(key).getText();
    }

    /** Puts the cursor into the first field that is wrong. */
    void wrong(List<Problem> problems) {
        problems.stream().map(p -> fields.get(p.place())).filter(f -> f != null).findFirst().ifPresent(Text::setFocus);
    }
}
