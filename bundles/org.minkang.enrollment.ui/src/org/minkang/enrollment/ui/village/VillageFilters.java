package org.minkang.enrollment.ui.village;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.minkang.enrollment.EnrollmentRules.Reason;
import org.minkang.enrollment.roll.MemberFilter;
import org.minkang.enrollment.roll.MemberState;
import org.minkang.enrollment.ui.village.VillageModel.Place;
import org.minkang.ui.Layouts;
import org.minkang.ui.Look;

/** Which village is shown, and which of its persons. */
final class VillageFilters {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(VillageFilters.class);

    private final VillageModel model;
    private final Runnable moved;
    private final Runnable filtered;
    private final Combo township;
    private final Combo village;
    private final Combo state;
    private final Combo reason;
    private final Text text;

    /**
     * @param moved    told when another village was chosen
     * @param filtered told when other persons of it are wanted
     * @param toList   puts the cursor into the list
     */
    VillageFilters(Composite parent, VillageModel model, Runnable moved, Runnable filtered, Runnable toList) {
        this.model = model;
        this.moved = moved;
        this.filtered = filtered;
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(Layouts.rows(Look.GRID));
        bar.setLayoutData(Layouts.wide(300));
        Composite where = group(bar, 2);
        township = combo(where, 130, "filter.township", this::township);
        village = combo(where, 130, "filter.village", this::village);
        Composite which = group(bar, 3);
        state = combo(which, 120, "filter.state", this::filter);
        reason = combo(which, 150, "filter.reason", this::filter);
        text = new Text(which, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage(TEXT.get("filter.text"));
        text.setLayoutData(Layouts.width(190));
        text.addListener(SWT.DefaultSelection, e -> {
            filter();
            toList.run();
        });
    }

    private static Composite group(Composite bar, int columns) {
        Composite group = new Composite(bar, SWT.NONE);
        group.setLayout(Layouts.columns(columns, 0, 0, Look.GRID));
        return group;
    }

    private static Combo combo(Composite parent, int width, String tip, Runnable chosen) {
        Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setToolTipText(TEXT.get(tip));
        combo.setLayoutData(Layouts.width(width));
        combo.addListener(SWT.Selection, e -> chosen.run());
        return combo;
    }

    /** Everything to choose from, with what is chosen. */
    void offer() {
        township.setItems(model.townships().stream().map(Place::name).toArray(String[]::new));
        township.select(model.townships().stream().map(Place::code).toList().indexOf(model.township()));
        villages();
        state.setItems(new String[0]);
        state.add(TEXT.get("filter.any-state"));
        for (MemberState each : MemberState.values()) {
            state.add(each.text());
        }
        reason.setItems(new String[0]);
        reason.add(TEXT.get("filter.any-reason"));
        reason.add(TEXT.get("filter.no-reason"));
        model.rules().reasons().forEach(each -> reason.add(each.name().text()));
        chosen();
    }

    private void villages() {
        List<Place> places = model.villages(model.township());
        village.setItems(places.stream().map(Place::name).toArray(String[]::new));
        village.select(places.stream().map(Place::code).toList().indexOf(model.filter().area()));
    }

    private void chosen() {
        MemberFilter filter = model.filter();
        state.select(filter.state() == null ? 0 : 1 + filter.state().ordinal());
        reason.select(filter.reason() == null ? 0 : filter.reason().isEmpty() ? 1
                : 2 + model.rules().reasons().stream().map(Reason::key).toList().indexOf(filter.reason()));
        text.setText(filter.text());
    }

    private void township() {
        String code = model.townships().get(township.getSelectionIndex()).code();
        List<Place> places = model.villages(code);
        model.area(places.isEmpty() ? code : places.get(0).code());
        villages();
        text.setText("");
        moved.run();
    }

    private void village() {
        model.area(model.villages(model.township()).get(village.getSelectionIndex()).code());
        text.setText("");
        moved.run();
    }

    private void filter() {
        int of = reason.getSelectionIndex();
        model.filter(new MemberFilter(model.year(), model.filter().area(),
                state.getSelectionIndex() <= 0 ? null : MemberState.values()[state.getSelectionIndex() - 1],
                of <= 0 ? null : of == 1 ? "" : model.rules().reasons().get(of - 2).key(), text.getText().strip()));
        filtered.run();
    }

    void find() {
        text.setFocus();
    }
}
