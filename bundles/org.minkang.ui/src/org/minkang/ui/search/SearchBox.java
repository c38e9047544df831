package org.minkang.ui.search;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
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
    private static final int LEAST = 600;
    /** Around the words of a column; GTK keeps room for an icon in every one of them. */
    private static final int AIR = 44;

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
                Background.load(this, () -> find(text), found -> {
                    if (mine == asked) {
                        show(found);
                    }
                }, e -> hide());
            }
        });
    }

    /** @param only the area that was searched, empty for all */
    private record Found(List<SearchModel.Hit> hits, String only) {
    }

    private Found find(String text) {
        return new Found(model.find(text), model.only());
    }

    private void show(Found found) {
        hits = found.hits();
        if (popup == null) {
            makePopup();
        }
        table.removeAll();
        for (SearchModel.Hit hit : hits) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setImage(Icons.get(hit.pageId().equals(Pages.PERSON) ? "person" : "case", Tone.MUTED));
            item.setText(new String[] {hit.main(), hit.detail()});
            item.setForeground(1, Palette.current().color(Tone.MUTED));
        }
        if (hits.isEmpty()) {
            remark(TEXT.get("search.none"));
        }
        if (!found.only().isEmpty()) {
            remark(TEXT.get("search.only", found.only()));
        }
        place();
    }

    /** A line under the hits that cannot be chosen. */
    private void remark(String words) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(words);
        item.setForeground(Palette.current().color(Tone.MUTED));
    }

    private void makePopup() {
        popup = new Shell(getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.NO_FOCUS);
        FillLayout frame = new FillLayout();
        frame.marginWidth = 1;
        frame.marginHeight = 1;
        popup.setLayout(frame);
        popup.setBackground(Palette.current().color(Tone.LINE));
        table = new Table(popup, SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_FOCUS);
        new TableColumn(table, SWT.NONE);
        new TableColumn(table, SWT.NONE);
        table.addListener(SWT.MeasureItem, e -> e.height = Math.max(e.height, 26));
        table.addListener(SWT.MouseUp, e -> {
            if (table.getSelectionIndex() >= 0) {
                open(table.getSelectionIndex());
            }
        });
    }

    /** As wide as what is found, and never wider than the screen. */
    private void place() {
        Point at = toDisplay(0, getSize().y + 2);
        int main = Math.max(MAIN, widest(0));
        int detail = widest(1);
        Rectangle screen = getMonitor().getClientArea();
        int width = Math.min(Math.max(Math.max(getSize().x, LEAST), main + detail + 2), screen.x + screen.width - at.x);
        table.getColumn(0).setWidth(main);
        table.getColumn(1).setWidth(Math.max(detail, width - main - 2));
        int height = table.getItemCount() * Math.max(26, table.getItemHeight()) + 6;
        popup.setBounds(at.x, at.y, width, height);
        popup.setVisible(true);
    }

    private int widest(int column) {
        GC gc = new GC(table);
        int widest = Stream.of(table.getItems()).mapToInt(item -> gc.textExtent(item.getText(column)).x).max().orElse(0);
        gc.dispose();
        return widest + AIR;
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
            Background.load(this, () -> find(text), found -> {
                if (found.hits().size() == 1) {
                    open(found.hits().get(0));
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
        open(hits.get(index));
    }

    /** What was looked for is found: the box is empty for the next. */
    private void open(SearchModel.Hit hit) {
        box.setText(""); // which also hides what was offered
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

    /** What can be read under the box; empty while nothing is offered. */
    public List<String> offered() {
        return popup == null ? List.of() : Stream.of(table.getItems()).map(TableItem::getText).toList();
    }

    public Text box() {
        return box;
    }
}
