package org.minkang.example.aids.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.minkang.ui.Background;
import org.minkang.ui.Desk;
import org.minkang.ui.Page;
import org.minkang.ui.PageHost;

/** A bare shell that a page is shown in, and what the page did to the tab it believes to live in. */
final class Screen implements PageHost {

    private static final long PATIENCE = 30_000;

    final Shell shell = new Shell(Display.getDefault());
    final List<String> opened = new ArrayList<>();
    long person;
    private final Desk desk;

    Screen(Desk desk) {
        this.desk = desk;
        Desk.seat(desk);
        shell.setLayout(new FillLayout());
        shell.setSize(1180, 700);
    }

    Screen show(Page page) {
        page.create(shell, this);
        shell.open();
        return settle();
    }

    /** Until everything is read and shown. */
    Screen settle() {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!Background.idle() || shell.getDisplay().readAndDispatch()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("it did not happen in time");
            }
            shell.getDisplay().readAndDispatch();
        }
        return this;
    }

    <C extends Control> C find(Class<C> kind, Predicate<C> fits) {
        List<Control> all = new ArrayList<>();
        collect(shell, all);
        return all.stream().filter(kind::isInstance).map(kind::cast).filter(fits).findFirst().orElseThrow();
    }

    /** Everything the labels say. */
    String words() {
        List<Control> all = new ArrayList<>();
        collect(shell, all);
        return String.join("\n", all.stream().filter(Label.class::isInstance).map(c -> ((Label) c).getText()).toList());
    }

    private static void collect(Composite parent, List<Control> all) {
        for (Control c : parent.getChildren()) {
            all.add(c);
            if (c instanceof Composite composite) {
                collect(composite, all);
            }
        }
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public String argument() {
        return "";
    }

    @Override
    public void title(String title, String tip) {
        // the tab keeps its name
    }

    @Override
    public void count(String text) {
        // there is no bottom line
    }

    @Override
    public void person(long personId) {
        person = personId;
    }

    @Override
    public void open(String pageId, String argument) {
        opened.add(pageId + " " + argument);
    }

    @Override
    public void close() {
        shell.dispose();
    }
}
