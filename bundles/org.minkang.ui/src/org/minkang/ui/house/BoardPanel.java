package org.minkang.ui.house;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.minkang.base.Text;
import org.minkang.house.HouseOutcome;
import org.minkang.house.ZeroBoard.Place;
import org.minkang.ui.Layouts;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.HeatMap;
import org.minkang.ui.widgets.PagedTable;
import org.minkang.ui.widgets.PagedTable.Column;

/** 清零看板: who is left, by township and village and by outcome, and the same as a heat of the villages. */
final class BoardPanel extends Composite {

    private static final Text TEXT = Text.of(BoardPanel.class);

    private final HouseModel model;
    private final Consumer<String> openArea;
    private PagedTable<Place> table;
    private final HeatMap heat;
    private List<HouseOutcome> columns = List.of();

    /** @param openArea opens the list of an area; null for all */
    BoardPanel(Composite parent, HouseModel model, Consumer<String> openArea) {
        super(parent, SWT.NONE);
        org.minkang.ui.Css.style(this, org.minkang.ui.Css.PAPER);
        this.model = model;
        this.openArea = openArea;
        setLayout(Layouts.columns(2, 0, 0, 12));
        heat = new HeatMap(this);
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = HeatMap.width(2);
        heat.setLayoutData(data);
        heat.onOpen(openArea);
    }

    void show() {
        if (table == null || !columns.equals(model.outcomes())) {
            create();
        }
        List<Place> places = new ArrayList<>(model.places());
        model.board().filter(b -> b.total().listed() > 0).ifPresent(b -> places.add(b.total()));
        table.show(PagedTable.Source.whole(() -> places));
        List<Place> villages = model.board().map(b -> b.villages()).orElse(List.of());
        heat.show(villages.stream().map(p -> new HeatMap.Cell(p.code(), HouseModel.shortName(p), p.name(), p.left(), p.listed())).toList());
        // while there is nothing to show, its room is for the table
        ((GridData) heat.getLayoutData()).exclude = villages.isEmpty();
        heat.setVisible(!villages.isEmpty());
        layout();
    }

    private void create() {
        columns = model.outcomes();
        if (table != null) {
            table.dispose();
        }
        List<Column<Place>> all = new ArrayList<>();
        all.add(Column.of(TEXT.get("board.place"), 136, this::name));
        all.add(Column.<Place>of(TEXT.get("board.left"), 64, p -> Long.toString(p.left())).atRight()
                .toned(p -> p.left() == 0 ? Tone.GOOD : Tone.BAD));
        all.add(Column.<Place>of(TEXT.get("board.listed"), 60, p -> Long.toString(p.listed())).atRight());
        all.add(Column.<Place>of(TEXT.get("board.unvisited"), 70, p -> number(p.of(""))).atRight());
        for (HouseOutcome outcome : columns) {
            String name = outcome.name().text();
            all.add(Column.<Place>of(name, Math.min(128, 22 + 13 * Math.max(3, name.length())), p -> number(p.of(outcome.code()))).atRight());
        }
        table = new PagedTable<>(this, all, p -> p.name().hashCode(), false);
        table.setLayoutData(Layouts.fill());
        table.moveAbove(heat);
        table.onOpen(p -> openArea.accept(total(p) ? null : p.code()));
        layout(true, true);
    }

    private boolean total(Place place) {
        return model.board().map(b -> b.total() == place).orElse(false);
    }

    private String name(Place place) {
        return total(place) ? TEXT.get("board.total") : HouseModel.village(place) ? "    " + HouseModel.shortName(place)
                : place.name();
    }

    private static String number(long count) {
        return count == 0 ? "" : Long.toString(count);
    }

    @Override
    public boolean setFocus() {
        return table != null && table.setFocus();
    }
}
