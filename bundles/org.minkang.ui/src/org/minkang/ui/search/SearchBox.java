package org.minkang.ui.search;

import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.Icons;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;

/** The one search box, and what it offers under it while one types. */
public final class SearchBox extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(SearchBox.class);
    private static final int PAUSE = 180;
    private static final int MAIN = 170;
    private static final int DETAIL = 420;

    private final SearchModel model;
    private final BiConsumer<String, String> open;
    private final Text box;
    private List<SearchModel.Hit> hits = List.of();
    private int asked;
    private Shell popup;
    private Table table;

    /** @param open gets the id of a page and its argument */
    public SearchBox(Composite parent, Desk desk, BiConsumer<String, String> open) {
        super(parent, SWT.NONE);
        Css.style(this, Css.PAPER);
        this.model = new SearchModel(desk);
        this.open = open;
        setLayout(new FillLayout());
        box = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        box.setMessage(TEXT.get("search.hint"));
        box.setToolTipText(TEXT.get("search.tip"));
        box.addListener(SWT.Modify, e -> typed());
        box.addListener(SWT.KeyDown, this::key);
        box.addListener(SWT.DefaultSelection, e -> {
            if (e.detail != SWT.ICON_CANCEL) {
                enter();
            }
        });
        box.addListener(SWT.FocusOut, e -> getDisplay().timerExec(150, this::hideUnlessUsed));
        addListener(SWT.Dispose, e -> hide());
    }

    /** Puts the cursor here and selects what stands there. */
    public void start() {
        box.setFocus();
        box.selectAll();
    }

    private void typed() {
        String text = box.getText().strip();
        int mine = ++asked;
        if (text.isEmpty()) {
            hide();
            return;
        }
        getDisplay().timerExec(PAUSE, () -> {
            if (mine == asked && !isDisposed()) {
                Background.load(this, () -> model.find(text), found -> {
                    if (mine == asked) {
                        show(found);
                    }
                }, e -> hide());
            }
        });
    }

    private void show(List<SearchModel.Hit> found) {
        hits = found;
        if (popup == null) {
            makePopup();
        }
        table.removeAll();
        table.getColumn(0).setWidth(found.isEmpty() ? MAIN + DETAIL : MAIN);
        for (SearchModel.Hit hit : found) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(Icons.get(hit.pageId().equals(Pages.PERSON) ? "person" : "case", Tone.MUTED));
            item.setText(new String[] {hit.main(), hit.detail()});
            item.setForeground(1, Palette.current().color(Tone.MUTED));
        }
        if (found.isEmpty()) {
            TableItem none = new TableItem(table, SWT.NONE);
            none.setText(TEXT.get("search.none"));
            none.setForeground(Palette.current().color(Tone.MUTED));
        }
        place(found.size());
    }

    private void makePopup() {
        popup = new Shell(getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.NO_FOCUS);
        FillLayout frame = new FillLayout();
        frame.marginWidth = 1;
        frame.marginHeight = 1;
        popup.setLayout(frame);
        popup.setBackground(Palette.current().color(Tone.LINE));
        table = new Table(popup, SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_FOCUS);
        new TableColumn(table, SWT.NONE).setWidth(MAIN);
        new TableColumn(table, SWT.NONE).setWidth(DETAIL);
        table.addListener(SWT.MeasureItem, e -> e.height = Math.max(e.height, 26));
        table.addListener(SWT.MouseUp, e -> {
            if (table.getSelectionIndex() >= 0) {
                open(table.getSelectionIndex());
            }
        });
    }

    private void place(int rows) {
        Point at = toDisplay(0, getSize().y + 2);
        int height = Math.max(1, rows) * Math.max(26, table.getItemHeight()) + 6;
        popup.setBounds(at.x, at.y, Math.max(getSize().x, 600), height);
        popup.setVisible(true);
    }

    private void key(Event e) {
        boolean shown = popup != null && popup.isVisible();
        if (e.keyCode == SWT.ESC) {
            e.doit = !shown;
            hide();
        } else if (shown && (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.ARROW_UP) && !hits.isEmpty()) {
            int step = e.keyCode == SWT.ARROW_DOWN ? 1 : -1;
            int next = Math.floorMod(table.getSelectionIndex() + step, hits.size());
            table.setSelection(table.getSelectionIndex() < 0 ? (step > 0 ? 0 : hits.size() - 1) : next);
            e.doit = false;
        }
    }

    /** Enter opens the chosen or only hit, else all results as a list. */
    private void enter() {
        String text = box.getText().strip();
        int chosen = popup != null && popup.isVisible() ? table.getSelectionIndex() : -1;
        if (chosen >= 0) {
            open(chosen);
        } else if (!text.isEmpty()) {
            asked++;
            hide();
            Background.load(this, () -> model.find(text), found -> {
                if (found.size() == 1) {
                    open.accept(found.get(0).pageId(), found.get(0).argument());
                } else if (model.listsPersons()) {
                    open.accept(Pages.PERSONS, text);
                } else {
                    show(found);
                }
            });
        }
    }

    private void open(int index) {
        if (index >= hits.size()) {
            return;
        }
        SearchModel.Hit hit = hits.get(index);
        hide();
        asked++;
        open.accept(hit.pageId(), hit.argument());
    }

    private void hideUnlessUsed() {
        if (!isDisposed() && !box.isFocusControl()) {
            hide();
        }
    }

    private void hide() {
        if (popup != null && !popup.isDisposed()) {
            popup.dispose();
        }
        popup = null;
    }

    /** What is offered now, for whoever wants to see. */
    public List<SearchModel.Hit> hits() {
        return hits;
    }

    public Text box() {
        return box;
    }
}
