package org.minkang.enrollment.ui.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.minkang.enrollment.baseline.FindingRow;
import org.minkang.enrollment.baseline.Settlement;
import org.minkang.enrollment.ui.Rooms;
import org.minkang.enrollment.ui.baseline.BaselineModel.Compared;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;
import org.minkang.ui.widgets.Buttons;

/** A finding: list and roll side by side, and the ways to settle it. The reason stays for the next one. */
final class SettleStrip extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(SettleStrip.class);

    private final BaselineModel model;
    private final BiConsumer<Settlement, String> settle;
    private final Label title;
    private final Composite sides;
    private final Label evidence;
    private final Composite acts;
    private final Composite choices;
    private final Label hint;
    private final Text reason;
    private final List<Button> buttons = new ArrayList<>();
    private List<Settlement> ways = List.of();
    private Settlement chosen;

    SettleStrip(Composite parent, BaselineModel model, BiConsumer<Settlement, String> settle) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.model = model;
        this.settle = settle;
        setLayout(Layouts.columns(1, 0, 4, 4));
        title = new Label(this, SWT.WRAP);
        title.setFont(Look.bold());
        title.setLayoutData(Layouts.wide(300));
        sides = new Composite(this, SWT.NONE);
        sides.setLayoutData(Layouts.across());
        evidence = Css.style(new Label(this, SWT.WRAP), Css.MUTED);
        evidence.setLayoutData(Layouts.wide(300));
        acts = new Composite(this, SWT.NONE);
        acts.setLayout(Layouts.columns(3, 0, 2, 8));
        acts.setLayoutData(Layouts.across());
        choices = new Composite(acts, SWT.NONE);
        Css.style(new Label(acts, SWT.NONE), Css.MUTED).setText(TEXT.get("settle.reason"));
        reason = new Text(acts, SWT.BORDER);
        reason.setMessage(TEXT.get("settle.reason-hint"));
        reason.setLayoutData(Layouts.wide(200));
        reason.addListener(SWT.DefaultSelection, e -> send());
        hint = Css.style(new Label(this, SWT.WRAP), Css.MUTED);
        hint.setLayoutData(Layouts.wide(300));
    }

    /** @param row the first of those that were chosen, @param compared how it stands on both sides */
    void show(FindingRow row, List<Compared> compared, List<FindingRow> rows) {
        title.setText((rows.size() > 1 ? TEXT.get("settle.many", row.kind().text(), rows.size())
                : TEXT.get("settle.one", row.kind().text(), row.name().isEmpty() ? row.personName() : row.name())).replace("&", "&&"));
        Layouts.empty(sides);
        Rooms.room(sides, rows.size() == 1);
        Rooms.room(evidence, rows.size() == 1);
        if (rows.size() == 1) {
            side("settle.list", compared.stream().map(Compared::list).toList(), compared);
            side("settle.roll", compared.stream().map(Compared::roll).toList(), compared);
            evidence.setText(model.evidence(row).replace("&", "&&"));
        }
        offer(rows);
        hint.setText(row.settlement() == null ? rows.size() > 1 && ways.isEmpty() ? TEXT.get("settle.mixed") : ""
                : TEXT.get("settle.done", row.settlement().text(), row.settledBy().isEmpty() ? "–" : row.settledBy(), row.reason()).replace("&", "&&"));
        Rooms.room(hint, !hint.getText().isEmpty());
        getParent().layout(true, true);
    }

    /** One line of names and values; what differs stands out. */
    private void side(String key, List<String> values, List<Compared> compared) {
        if (sides.getChildren().length == 0) {
            GridLayout grid = Layouts.columns(1 + compared.size(), 0, 0, 14);
            grid.verticalSpacing = 2;
            sides.setLayout(grid);
            new Label(sides, SWT.NONE);
            compared.forEach(one -> Css.style(new Label(sides, SWT.NONE), Css.MUTED).setText(one.what()));
        }
        Css.style(new Label(sides, SWT.NONE), Css.MUTED).setText(TEXT.get(key));
        for (int i = 0; i < values.size(); i++) {
            Label value = new Label(sides, SWT.NONE);
            value.setText(values.get(i).isEmpty() ? "–" : values.get(i).replace("&", "&&"));
            if (compared.get(i).differs()) {
                Css.style(value, Css.WARN);
                value.setFont(Look.bold());
            }
            value.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, i == values.size() - 1, false));
        }
    }

    private void offer(List<FindingRow> rows) {
        List<Settlement> now = model.maySettle() ? model.ways(rows) : List.of();
        Rooms.room(acts, !now.isEmpty());
        if (now.equals(ways) && !buttons.isEmpty()) {
            return; // the way that was chosen stays for the next one of the kind
        }
        ways = now;
        chosen = null;
        Layouts.empty(choices);
        buttons.clear();
        choices.setLayout(Layouts.columns(Math.max(1, ways.size()), 0, 0, 6));
        for (Settlement way : ways) {
            buttons.add(Buttons.choice(choices, buttons.size() + 1 + "  " + way.text(), () -> pressed(way)));
        }
        mark();
    }

    private void pressed(Settlement way) {
        choose(way);
        if (!reason.getText().isBlank()) {
            send();
        }
    }

    /** The way of a digit; false when there is none. */
    boolean digit(char typed) {
        int place = typed - '1';
        if (place < 0 || place >= ways.size() || !acts.isVisible()) {
            return false;
        }
        choose(ways.get(place));
        return true;
    }

    private void choose(Settlement way) {
        chosen = way;
        mark();
        reason.setFocus();
        reason.selectAll();
    }

    private void mark() {
        for (int i = 0; i < buttons.size(); i++) {
            Buttons.on(buttons.get(i), ways.get(i) == chosen);
        }
    }

    /** Settles what is chosen; without a way it stays. */
    void send() {
        if (chosen != null && acts.isVisible()) {
            settle.accept(chosen, reason.getText());
        } else if (acts.isVisible()) {
            hint.setText(TEXT.get("settle.choose"));
            Rooms.room(hint, true);
            getParent().layout(true, true);
        }
    }

    void toReason() {
        reason.setFocus();
    }
}
