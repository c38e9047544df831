package org.minkang.ui.preview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Dialogs;
import org.minkang.ui.widgets.Notice;

/** A document as it prints, with print and save. */
public final class PreviewPage implements Page {

    private static final Text TEXT = Text.of(PreviewPage.class);
    private static final Map<String, Document> WAITING = new ConcurrentHashMap<>();
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final int SHOWN = 12;
    private static final int GAP = 16;
    private static final float[] ZOOMS = {64, 80, 96, 120, 144, 192};

    private PageHost host;
    private Document document;
    private Notice notice;
    private Canvas canvas;
    private ScrolledComposite scrolled;
    private Label where;
    private Button print;
    private Button save;
    private final List<Image> pages = new ArrayList<>();
    private byte[] bytes;
    private int count;
    private int zoom = 2;
    private int first;

    /** Opens a document in a tab of its own. */
    public static void open(PageHost host, Document document) {
        String key = Long.toString(NUMBER.incrementAndGet());
        WAITING.put(key, document);
        host.open(Pages.PREVIEW, key);
    }

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        document = WAITING.get(host.argument());
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 6));
        createBar(body);
        notice = new Notice(body);
        scrolled = new ScrolledComposite(body, SWT.V_SCROLL | SWT.H_SCROLL);
        scrolled.setLayoutData(Layouts.fill());
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        canvas = new Canvas(scrolled, SWT.DOUBLE_BUFFERED);
        Css.style(canvas, Css.FRAME);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Dispose, e -> disposePages());
        scrolled.setContent(canvas);
        scrolled.getVerticalBar().setIncrement(40);
        host.title(document.title(), document.title());
        make();
    }

    private void createBar(Composite body) {
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.columns(9, 0, 0, 8));
        bar.setLayoutData(Layouts.across());
        print = button(bar, "print", TEXT.get("preview.print"), this::print);
        Css.style(print, Css.PRIMARY);
        print.setImage(Icons.get("print", Tone.ON_PRIMARY));
        save = button(bar, "save", TEXT.get("preview.save"), this::save);
        print.setEnabled(false);
        save.setEnabled(false);
        Label space = new Label(bar, SWT.NONE);
        space.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button(bar, "left", "", () -> turn(-SHOWN)).setToolTipText(TEXT.get("preview.earlier"));
        where = new Label(bar, SWT.NONE);
        button(bar, "right", "", () -> turn(SHOWN)).setToolTipText(TEXT.get("preview.later"));
        button(bar, "zoom-out", "", () -> zoom(-1)).setToolTipText(TEXT.get("preview.smaller"));
        button(bar, "zoom-in", "", () -> zoom(1)).setToolTipText(TEXT.get("preview.larger"));
    }

    private static Button button(Composite bar, String icon, String text, Runnable action) {
        return Buttons.push(bar, icon, text, action);
    }

    private void make() {
        Layouts.say(where, TEXT.get("preview.making"));
        LongWork.start(canvas, document.title(), progress -> {
            byte[] made = document.bytes().run(progress);
            count = pdf() ? PagePictures.count(made) : 1;
            bytes = made;
            return pictures(progress);
        }, this::show, notice::fail);
    }

    private boolean pdf() {
        return Document.PDF.equals(document.mime());
    }

    private List<ImageData> pictures(Progress progress) throws IOException {
        if (pdf()) {
            return PagePictures.render(bytes, first, SHOWN, ZOOMS[zoom], progress);
        }
        if (document.mime() != null && document.mime().startsWith("image/")) {
            ImageData picture = new ImageData(new ByteArrayInputStream(bytes));
            float scale = Math.min(1f, 900f * ZOOMS[zoom] / 96 / picture.width);
            return List.of(picture.scaledTo(Math.max(1, (int) (picture.width * scale)), Math.max(1, (int) (picture.height * scale))));
        }
        throw Refused.of("preview.kind", TEXT.get("preview.unknown"));
    }

    private void again() {
        if (bytes != null) {
            LongWork.start(canvas, document.title(), this::pictures, this::show, notice::fail);
        }
    }

    private void show(List<ImageData> pictures) {
        disposePages();
        pictures.forEach(d -> pages.add(new Image(canvas.getDisplay(), d)));
        int width = 0;
        int height = GAP;
        for (Image page : pages) {
            Rectangle b = page.getBounds();
            width = Math.max(width, b.width);
            height += b.height + GAP;
        }
        scrolled.setMinSize(width + 2 * GAP, height);
        Layouts.say(where, count > SHOWN ? TEXT.get("preview.pages-of", first + 1, first + pages.size(), count)
                : TEXT.get("preview.pages", count));
        print.setEnabled(true);
        save.setEnabled(true);
        canvas.redraw();
    }

    private void disposePages() {
        pages.forEach(Image::dispose);
        pages.clear();
    }

    private void paint(org.eclipse.swt.graphics.GC gc) {
        int y = GAP;
        Point size = canvas.getSize();
        for (Image page : pages) {
            Rectangle b = page.getBounds();
            int x = Math.max(GAP, (size.x - b.width) / 2);
            gc.setForeground(Palette.current().color(Tone.LINE));
            gc.drawRectangle(x - 1, y - 1, b.width + 1, b.height + 1);
            gc.drawImage(page, x, y);
            y += b.height + GAP;
        }
    }

    private void zoom(int step) {
        int next = Math.max(0, Math.min(ZOOMS.length - 1, zoom + step));
        if (next != zoom) {
            zoom = next;
            again();
        }
    }

    private void turn(int step) {
        int next = Math.max(0, first + step);
        if (next < count && next != first) {
            first = next;
            again();
        }
    }

    private void print() {
        if (bytes == null || !pdf()) {
            return;
        }
        PrintDialog dialog = new PrintDialog(canvas.getShell());
        PrinterData chosen = dialog.open();
        if (chosen != null) {
            LongWork.start(canvas, TEXT.get("preview.printing"), progress -> {
                Printing.print(bytes, count, document.title(), chosen, progress);
                return count;
            }, n -> left(TEXT.get("preview.printed", n)), notice::fail);
        }
    }

    private void save() {
        Dialogs.saveAs(canvas.getShell(), document.fileName()).ifPresent(file -> LongWork.start(canvas,
                TEXT.get("preview.saving"), progress -> Files.write(file, bytes), f -> left(TEXT.get("preview.saved", f)),
                notice::fail));
    }

    private void left(String sentence) {
        notice.say(Notice.Kind.DONE, sentence);
        if (document.printed() != null) {
            document.printed().run();
        }
    }

    @Override
    public void focus() {
        if (print.isEnabled()) {
            print.setFocus();
        } else {
            canvas.setFocus();
        }
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case PRINT, PRIMARY -> print();
            case SAVE -> save();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void closed() {
        // the document stays known: the page may be built anew in other colours, and it holds no bytes
    }
}
