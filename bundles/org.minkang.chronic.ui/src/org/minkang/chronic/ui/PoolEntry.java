package org.minkang.chronic.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.base.Refused;
import org.minkang.chronic.ExpertAccount;
import org.minkang.chronic.ExpertEntry;
import org.minkang.chronic.ExpertRow;
import org.minkang.chronic.Specialty;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;

/** The fields of one expert in the pool. */
final class PoolEntry extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(PoolEntry.class);

    private final List<ExpertAccount> candidates;
    private final ExpertRow row;
    private final Map<String, Button> specialties = new LinkedHashMap<>();
    private final Combo hospital;
    private final Text from;
    private final Text to;
    private final Button active;
    private final Text note;
    private final Text reason;
    private Combo account;

    /** @param row null for a new expert */
    PoolEntry(Composite parent, PoolModel.Choices choices, ExpertRow row, LocalDate today) {
        super(parent, SWT.NONE);
        this.candidates = choices.candidates();
        this.row = row;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(6, 0, 0, 8));
        setLayoutData(Layouts.across());
        account();
        label("pool.hospital");
        hospital = new Combo(this, SWT.DROP_DOWN);
        choices.hospitals().forEach(hospital::add);
        hospital.setText(row == null ? "" : row.hospital());
        hospital.setToolTipText(TEXT.get("pool.hospital.hint"));
        hospital.setLayoutData(Layouts.wide(200));
        label("pool.time");
        Composite time = new Composite(this, SWT.NONE);
        time.setLayout(Layouts.columns(4, 0, 0, 6));
        from = day(time, row == null ? today : row.time().from());
        new Label(time, SWT.NONE).setText("–");
        to = day(time, row == null ? null : row.time().to());
        active = new Button(time, SWT.CHECK);
        active.setText(TEXT.get("pool.active"));
        active.setSelection(row == null || row.active());
        specialties(choices.specialties());
        note = text("pool.note", row == null ? "" : row.note(), 200);
        ((GridData) note.getLayoutData()).horizontalSpan = row == null ? 5 : 1;
        reason = row == null ? null : text("pool.reason", "", 200);
        if (reason != null) {
            reason.setMessage(TEXT.get("pool.reason.hint"));
            ((GridData) reason.getLayoutData()).horizontalSpan = 3;
        }
    }

    private void account() {
        label("pool.account");
        if (row != null) {
            Label name = new Label(this, SWT.NONE);
            name.setText(row.name() + "  " + row.account());
            name.setFont(Look.bold());
            name.setLayoutData(Layouts.wide(160));
            return;
        }
        account = new Combo(this, SWT.DROP_DOWN | SWT.READ_ONLY);
        candidates.forEach(c -> account.add(c.name() + "  " + c.account()));
        account.setLayoutData(Layouts.wide(160));
    }

    private Label label(String key) {
        Label label = Css.style(new Label(this, SWT.NONE), Css.MUTED);
        label.setText(TEXT.get(key));
        return label;
    }

    private Text text(String key, String value, int width) {
        label(key);
        Text text = new Text(this, SWT.BORDER);
        text.setText(value);
        text.setLayoutData(Layouts.wide(width));
        return text;
    }

    private static Text day(Composite parent, LocalDate value) {
        Text text = new Text(parent, SWT.BORDER);
        text.setText(value == null ? "" : value.toString());
        text.setMessage(TEXT.get("pool.open"));
        text.setLayoutData(Layouts.width(96));
        return text;
    }

    private void specialties(List<Specialty> known) {
        label("pool.specialties");
        Composite line = new Composite(this, SWT.NONE);
        line.setLayout(Layouts.rows(Look.GRID));
        GridData data = Layouts.across(5);
        data.widthHint = 600;
        line.setLayoutData(data);
        for (Specialty s : known) {
            Button b = new Button(line, SWT.CHECK);
            b.setText(s.name().text());
            b.setSelection(row != null && row.specialties().contains(s.key()));
            specialties.put(s.key(), b);
        }
    }

    ExpertRow row() {
        return row;
    }

    /** The account that was chosen; empty when none was. */
    String chosenAccount() {
        int i = account == null ? -1 : account.getSelectionIndex();
        return i < 0 ? "" : candidates.get(i).account();
    }

    /** What stands in the fields. Refused when a day cannot be read. */
    ExpertEntry entry() {
        Set<String> chosen = new TreeSet<>();
        specialties.forEach((key, b) -> {
            if (b.getSelection()) {
                chosen.add(key);
            }
        });
        // what a former pack knew stays with the expert
        if (row != null) {
            row.specialties().stream().filter(key -> !specialties.containsKey(key)).forEach(chosen::add);
        }
        return new ExpertEntry(chosen, hospital.getText(), active.getSelection(), read(from), read(to), note.getText());
    }

    String reason() {
        return reason == null ? "" : reason.getText().strip();
    }

    private static LocalDate read(Text day) {
        String text = day.getText().strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.of("chronic.expert-days", TEXT.get("page.day"), e);
        }
    }

    @Override
    public boolean setFocus() {
        Control first = account != null ? account : hospital;
        return !first.isDisposed() && first.setFocus(); // asked too while the fields go away
    }
}
