package org.minkang.app.start;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.minkang.base.Text;
import org.minkang.ui.Background;
import org.minkang.ui.Css;
import org.minkang.ui.Extensions;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.Log;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.Recent;
import org.minkang.ui.StartTile;
import org.minkang.ui.widgets.Block;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;
import org.minkang.ui.widgets.DayBars;
import org.minkang.ui.widgets.NumberTile;
import org.minkang.ui.widgets.Scrolled;

/** 工作台: what is mine to do today; each number opens its list. */
public final class StartPage implements Page {

    private static final Text TEXT = Text.of(StartPage.class);

    private PageHost host;
    private StartModel model;
    private Scrolled scrolled;
    private Notice notice;
    private Composite first;
    private Composite numbers;
    private Composite recent;
    private Composite modules;
    private final List<NumberTile> tiles = new ArrayList<>();
    private boolean waiting;

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        model = new StartModel(host.desk());
        scrolled = new Scrolled(parent, 20);
        Composite content = scrolled.content();
        Label day = Css.style(new Label(content, SWT.NONE), Css.TITLE);
        day.setText(TEXT.get("start.title", model.day()));
        notice = new Notice(content);
        first = column(content);
        numbers = new Composite(content, SWT.NONE);
        numbers.setLayout(Layouts.rows(12));
        numbers.setLayoutData(Layouts.across());
        modules = column(content);
        recent = column(content);
        tiles();
        read();
    }

    private static Composite column(Composite parent) {
        Composite c = new Composite(parent, SWT.NONE);
        c.setLayout(Layouts.columns(1, 0, 0, 8));
        c.setLayoutData(Layouts.across());
        return c;
    }

    private void read() {
        Background.load(scrolled, model::read, this::fill, e -> {
            notice.fail(e);
            scrolled.fit();
        });
    }

    private void fill(StartModel.Read read) {
        Layouts.empty(first);
        boolean empty = !read.firstThings().isEmpty() && read.numbers().stream().allMatch(n -> n.value() == 0);
        if (!read.firstThings().isEmpty()) {
            firstThings(read.firstThings());
        }
        ((GridData) numbers.getLayoutData()).exclude = empty;
        numbers.setVisible(!empty);
        if (tiles.isEmpty()) {
            for (StartModel.Number n : read.numbers()) {
                NumberTile tile = new NumberTile(numbers, n.label());
                tile.onOpen(() -> host.open(Pages.QUEUE, n.scope()));
                tiles.add(tile);
            }
            if (waiting) {
                tiles.get(0).setFocus();
            }
        }
        for (int i = 0; i < tiles.size(); i++) {
            StartModel.Number n = read.numbers().get(i);
            tiles.get(i).show(n.value(), switch (n.weight()) {
                case BAD -> Tone.BAD;
                case WARN -> Tone.WARN;
                default -> Tone.TEXT;
            });
        }
        recent();
        scrolled.fit();
    }

    private void firstThings(List<StartModel.FirstThing> things) {
        Block block = new Block(first, TEXT.get("first.title"));
        for (StartModel.FirstThing t : things) {
            Composite line = new Composite(block.body(), SWT.NONE);
            line.setLayout(Layouts.columns(2, 0, 2, 8));
            line.setLayoutData(Layouts.across());
            Label icon = new Label(line, SWT.NONE);
            icon.setImage(Icons.get(t.done() ? "ok" : "open", t.done() ? Tone.GOOD : Tone.MUTED));
            Link link = new Link(line, SWT.NONE);
            link.setText(t.done() ? t.title() : "<a>" + t.title() + "</a>");
            link.addListener(SWT.Selection, e -> host.open(t.pageId(), t.argument()));
            new Label(line, SWT.NONE);
            Label detail = Css.style(new Label(line, SWT.WRAP), Css.MUTED);
            detail.setText(t.detail());
            detail.setLayoutData(Layouts.wide(400));
        }
    }

    private void tiles() {
        for (IConfigurationElement e : Extensions.read(Extensions.TILES, x -> x)) {
            Block block = new Block(modules, Extensions.label(e, "name"));
            try {
                tile(block, (StartTile) e.createExecutableExtension("class"));
            } catch (CoreException | RuntimeException | LinkageError failure) {
                failed(block, e, failure);
            }
        }
    }

    private static void failed(Block block, IConfigurationElement e, Throwable failure) {
        Log.error("The tile " + e.getAttribute("id") + " failed.", failure);
        Layouts.empty(block.body());
        Css.style(new Label(block.body(), SWT.NONE), Css.BAD).setText(TEXT.get("start.tile-failed"));
    }

    private void tile(Block block, StartTile tile) {
        Composite starts = new Composite(block.body(), SWT.NONE);
        starts.setLayout(Layouts.columns(Math.max(1, tile.starts().size()), 0, 4, 8));
        for (StartTile.Start s : tile.starts()) {
            if (s.right().isEmpty() || host.desk().has(s.right())) {
                Buttons.push(starts, s.icon(), s.label(), () -> host.open(s.pageId(), s.argument()));
            }
        }
        boolean nothingToBegin = starts.getChildren().length == 0;
        Composite figures = new Composite(block.body(), SWT.NONE);
        figures.setLayout(Layouts.rows(24));
        figures.setLayoutData(Layouts.across());
        Label reading = Css.style(new Label(figures, SWT.NONE), Css.MUTED);
        reading.setText(TEXT.get("start.tile-reading"));
        Background.load(figures, () -> tile.figures(host.desk()), list -> {
            reading.dispose();
            if (list.isEmpty() && nothingToBegin) {
                block.dispose();
            } else {
                figures(figures, list);
            }
            scrolled.fit();
        }, e -> {
            reading.dispose();
            Log.error("The figures of a tile cannot be read.", e);
            Css.style(new Label(figures, SWT.NONE), Css.BAD).setText(TEXT.get("start.tile-failed"));
            scrolled.fit();
        });
    }

    private void figures(Composite figures, List<StartTile.Figure> list) {
        for (StartTile.Figure f : list) {
            Link link = new Link(figures, SWT.NONE);
            link.setText(f.pageId().isEmpty() ? f.label() + "  " + f.value() : f.label() + "  <a>" + f.value() + "</a>");
            link.addListener(SWT.Selection, e -> host.open(f.pageId(), f.argument()));
            if (!f.days().isEmpty()) {
                new DayBars(figures, f.days(), TEXT.get("start.days", f.label(), Collections.max(f.days()),
                        f.days().get(f.days().size() - 1)));
            }
        }
        scrolled.fit();
    }

    private void recent() {
        Layouts.empty(recent);
        List<Recent.Opened> opened = Recent.list();
        if (opened.isEmpty()) {
            return;
        }
        Block block = new Block(recent, TEXT.get("start.recent"));
        for (Recent.Opened o : opened) {
            Link link = new Link(block.body(), SWT.NONE);
            link.setText("<a>" + o.title() + "</a>");
            link.addListener(SWT.Selection, e -> host.open(o.pageId(), o.argument()));
        }
    }

    @Override
    public void focus() {
        if (tiles.isEmpty()) {
            waiting = true;
            scrolled.setFocus();
        } else {
            tiles.get(0).setFocus();
        }
    }

    @Override
    public void returned() {
        read();
    }

    @Override
    public boolean run(PageCommand command) {
        if (command == PageCommand.REFRESH) {
            read();
            return true;
        }
        return false;
    }
}
