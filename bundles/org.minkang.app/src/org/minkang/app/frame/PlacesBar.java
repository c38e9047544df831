package org.minkang.app.frame;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PostConstruct;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.minkang.base.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Desk;
import org.minkang.ui.Icons;
import org.minkang.ui.Look;
import org.minkang.ui.PageEditor;
import org.minkang.ui.PageInfo;
import org.minkang.ui.PageInput;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.Shared;

/** The narrow bar at the left: one place under the other, the one in front marked. */
public final class PlacesBar {

    private static final int WIDTH = 68;
    private static final int HEIGHT = 58;
    private static final int LINE = 16;
    private static final int ICON_AT = 8;
    /** Between drawing and words. */
    private static final int GAP = 3;
    /** The least above the drawing and below the words. */
    private static final int AIR = 3;

    private final List<Place> places = new ArrayList<>();
    private final PlacesLayout layout = new PlacesLayout();

    private Composite bar;

    @PostConstruct
    public void create(Composite parent) {
        bar = new Composite(parent, SWT.NONE);
        Css.style(bar, Css.FRAME);
        bar.setLayout(layout);
        for (Composite c = parent; !(c instanceof Shell); c = c.getParent()) {
            c.addListener(SWT.Resize, e -> bar.layout()); // the bar itself keeps the height it asked for
        }
        fill();
        Desk.whenSeated(bar, this::fill);
        Shared.listen(bar, this::mark);
    }

    /** The places that are open to the person who sits here. */
    private void fill() {
        places.forEach(Place::dispose);
        places.clear();
        int number = 1;
        for (PageInfo page : Pages.places(Desk.current())) {
            Place place = new Place(bar, page, number++);
            place.addListener(SWT.FocusIn, e -> layout.reveal(place));
            place.addListener(SWT.MouseWheel, e -> layout.scroll(bar, -e.count * LINE));
            places.add(place);
        }
        bar.requestLayout();
    }

    private void mark() {
        String front = Pages.active().map(PageEditor::getEditorInput).map(i -> ((PageInput) i).pageId()).orElse("");
        for (Place p : places) {
            boolean is = p.page.id().equals(front);
            if (is && !p.front) {
                layout.reveal(p);
            }
            p.front(is);
        }
    }

    /** One place: a drawing with its name under it. */
    private static final class Place extends Canvas {

        private final PageInfo page;
        private final List<String> lines;
        private boolean front;
        private boolean hover;

        Place(Composite parent, PageInfo page, int number) {
            super(parent, SWT.DOUBLE_BUFFERED);
            this.page = page;
            lines = lines(page.name());
            int usual = Look.scaled(HEIGHT + (lines.size() - 1) * LINE);
            setLayoutData(new PlacesLayout.Height(usual, Math.min(usual, content() + 2 * AIR)));
            Css.style(this, Css.FRAME);
            new BesideTip(this, Text.of(PlacesBar.class).get("places.tip", page.name(), number));
            addListener(SWT.Paint, this::paint);
            addListener(SWT.MouseUp, e -> open());
            addListener(SWT.MouseEnter, e -> hover(true));
            addListener(SWT.MouseExit, e -> hover(false));
            addListener(SWT.FocusIn, e -> redraw());
            addListener(SWT.FocusOut, e -> redraw());
            addListener(SWT.Traverse, e -> e.doit = true);
            addListener(SWT.KeyDown, this::key);
            getAccessible().addAccessibleListener(new AccessibleAdapter() {
                @Override
                public void getName(AccessibleEvent e) {
                    e.result = page.name();
                }
            });
            getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
                @Override
                public void getRole(AccessibleControlEvent e) {
                    e.detail = ACC.ROLE_PUSHBUTTON;
                }
            });
        }

        @Override
        public Point computeSize(int wHint, int hHint, boolean changed) {
            return new Point(Look.scaled(WIDTH), ((PlacesLayout.Height) getLayoutData()).usual());
        }

        /** The height of drawing and words. */
        private int content() {
            GC gc = new GC(this);
            gc.setFont(Look.small());
            int words = lines.stream().mapToInt(line -> gc.textExtent(line).y).sum();
            gc.dispose();
            return Icons.get(page.icon(), Tone.MUTED).getBounds().height + GAP + words;
        }

        private void key(Event e) {
            if (e.character == SWT.CR || e.character == ' ') {
                open();
            }
        }

        private void open() {
            Pages.open(page.id(), "");
        }

        private void hover(boolean on) {
            hover = on;
            redraw();
        }

        void front(boolean on) {
            if (on != front) {
                front = on;
                redraw();
            }
        }

        private void paint(Event e) {
            Palette p = Palette.current();
            Rectangle area = getClientArea();
            GC gc = e.gc;
            gc.setBackground(p.color(front ? Tone.PRIMARY_SOFT : hover ? Tone.LINE : Tone.FRAME));
            gc.fillRectangle(area);
            if (front) {
                gc.setBackground(p.color(Tone.PRIMARY));
                gc.fillRectangle(0, 6, 3, area.height - 12);
            }
            if (isFocusControl()) {
                gc.drawFocus(3, 2, area.width - 6, area.height - 4);
            }
            Tone tone = front ? Tone.PRIMARY : Tone.MUTED;
            Image icon = Icons.get(page.icon(), tone);
            Rectangle size = icon.getBounds();
            int top = Math.min(ICON_AT, (area.height - content()) / 2);
            gc.drawImage(icon, (area.width - size.width) / 2, top);
            gc.setFont(Look.small());
            gc.setForeground(p.color(tone));
            int below = top + size.height + GAP;
            for (String line : lines) {
                Point text = gc.textExtent(line);
                gc.drawText(line, Math.max(2, (area.width - text.x) / 2), below, true);
                below += text.y;
            }
        }

        /** A name that is wider than the bar stands in two lines, parted at the blank that makes them most alike. */
        private List<String> lines(String name) {
            GC gc = new GC(this);
            gc.setFont(Look.small());
            boolean fits = gc.textExtent(name).x <= Look.scaled(WIDTH) - 4;
            gc.dispose();
            int best = -1;
            for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
                best = best < 0 || Math.abs(name.length() - 2 * at) < Math.abs(name.length() - 2 * best) ? at : best;
            }
            return fits || best < 0 ? List.of(name) : List.of(name.substring(0, best), name.substring(best + 1));
        }
    }
}
