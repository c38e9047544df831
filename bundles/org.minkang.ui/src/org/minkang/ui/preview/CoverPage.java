package org.minkang.ui.preview;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;
import org.minkang.casework.CaseView.AttachmentInfo;
import org.minkang.casework.Cases;
import org.minkang.store.Store;
import org.minkang.ui.Css;
import org.minkang.ui.Layouts;
import org.minkang.ui.LongWork;
import org.minkang.ui.Page;
import org.minkang.ui.PageCommand;
import org.minkang.ui.PageHost;
import org.minkang.ui.Pages;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.Notice;

/** 遮盖: a scan on which one draws what experts must not read, by mouse or by keys. The scan itself stays as it came. */
public final class CoverPage implements Page {

    private static final Text TEXT = Text.of(CoverPage.class);
    private static final Map<String, Work> WAITING = new ConcurrentHashMap<>();
    private static final float DOTS_PER_INCH = 110;
    private static final double STEP = 0.005;

    /** A scan to cover; what was drawn and not saved is still there when it is opened again. */
    private static final class Work {

        private final AttachmentInfo scan;
        private Runnable saved;
        private CoverModel model;

        private Work(AttachmentInfo scan) {
            this.scan = scan;
        }
    }

    private PageHost host;
    private Work work;
    private Notice notice;
    private Canvas canvas;
    private Label where;
    private Button save;
    private byte[] bytes;
    private CoverModel model;
    private Image picture;
    private double[] from;
    private double[] to;

    /** Whether a file of this kind can be covered. */
    public static boolean possible(AttachmentInfo scan) {
        return Covering.possible(scan.mime());
    }

    /**
     * Opens a scan in a tab of its own.
     *
     * @param saved told once the copy is there
     */
    public static void open(PageHost host, AttachmentInfo scan, Runnable saved) {
        String key = Long.toString(scan.id());
        WAITING.compute(key, (k, begun) -> begun != null && begun.scan.sha256().equals(scan.sha256()) ? begun : new Work(scan))
                .saved = saved;
        host.open(Pages.COVER, key);
    }

    @Override
    public void create(Composite parent, PageHost newHost) {
        host = newHost;
        work = WAITING.get(host.argument());
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(Layouts.columns(1, 8, 6, 6));
        Composite bar = new Composite(body, SWT.NONE);
        bar.setLayout(Layouts.columns(8, 0, 0, 8));
        bar.setLayoutData(Layouts.across());
        save = Buttons.primary(bar, TEXT.get("cover.save"), this::save);
        save.setEnabled(false);
        Buttons.push(bar, "undo", TEXT.get("cover.undo"), () -> change(CoverModel::undo));
        Buttons.push(bar, TEXT.get("cover.remove"), () -> change(CoverModel::remove));
        Buttons.push(bar, TEXT.get("cover.every-page"), () -> change(CoverModel::everyPage));
        new Label(bar, SWT.NONE).setLayoutData(Layouts.across());
        Buttons.push(bar, "left", "", () -> turn(-1)).setToolTipText(TEXT.get("cover.earlier"));
        where = new Label(bar, SWT.NONE);
        Buttons.push(bar, "right", "", () -> turn(1)).setToolTipText(TEXT.get("cover.later"));
        Label how = Css.style(new Label(body, SWT.WRAP), Css.MUTED);
        how.setText(TEXT.get("cover.how"));
        how.setLayoutData(Layouts.wide(300));
        notice = new Notice(body);
        canvas = new Canvas(body, SWT.DOUBLE_BUFFERED);
        canvas.setLayoutData(Layouts.fill());
        Css.style(canvas, Css.FRAME);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseMove, this::drag);
        canvas.addListener(SWT.MouseUp, this::release);
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        canvas.addListener(SWT.Dispose, e -> forget());
        host.title(TEXT.get("cover.title", work.scan.fileName()), work.scan.fileName());
        read();
    }

    private void read() {
        LongWork.start(canvas, work.scan.fileName(), progress -> {
            byte[] scan = host.desk().get(Store.class).write(
                    s -> host.desk().get(Cases.class).attachment(s, host.desk().actor(), work.scan.id()));
            bytes = scan;
            return first(progress);
        }, data -> show(model.page(), data), notice::fail);
    }

    private ImageData first(Progress progress) {
        try {
            int pages = pdf() ? PagePictures.count(bytes) : 1;
            work.model = work.model == null ? new CoverModel(pages) : work.model;
            model = work.model;
            return page(model.page(), progress);
        } catch (java.io.IOException | org.eclipse.swt.SWTException e) {
            throw Refused.of("preview.unreadable", TEXT.get("preview.unreadable", work.scan.fileName()));
        }
    }

    private boolean pdf() {
        return Document.PDF.equals(work.scan.mime());
    }

    private ImageData page(int page, Progress progress) throws java.io.IOException {
        return pdf() ? PagePictures.render(bytes, page, 1, DOTS_PER_INCH, progress).get(0)
                : new ImageData(new ByteArrayInputStream(bytes));
    }

    /** The page and its picture change together: what is drawn lies on the page that is seen. */
    private void show(int page, ImageData data) {
        forget();
        from = null;
        model.open(page);
        picture = new Image(canvas.getDisplay(), data);
        Layouts.say(where, TEXT.get("cover.page", model.page() + 1, model.pages()));
        look();
        canvas.setFocus();
    }

    private void forget() {
        if (picture != null) {
            picture.dispose();
            picture = null;
        }
    }

    private void turn(int by) {
        if (picture == null) {
            return;
        }
        int next = model.page() + by;
        if (next >= 0 && next < model.pages()) {
            LongWork.start(canvas, work.scan.fileName(), progress -> page(next, progress), data -> show(next, data), notice::fail);
        }
    }

    // ---- drawing ------------------------------------------------------------------------------------------------------

    /** Where the page lies on the canvas: as large as fits. */
    private Rectangle sheet() {
        Rectangle room = canvas.getClientArea();
        Rectangle size = picture.getBounds();
        double scale = Math.min((room.width - 16.0) / size.width, (room.height - 16.0) / size.height);
        int width = Math.max(1, (int) (size.width * scale));
        int height = Math.max(1, (int) (size.height * scale));
        return new Rectangle((room.width - width) / 2, (room.height - height) / 2, width, height);
    }

    private void paint(GC gc) {
        if (picture == null) {
            return;
        }
        Rectangle sheet = sheet();
        Rectangle size = picture.getBounds();
        gc.setInterpolation(SWT.HIGH);
        gc.drawImage(picture, 0, 0, size.width, size.height, sheet.x, sheet.y, sheet.width, sheet.height);
        gc.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_BLACK));
        gc.setForeground(Palette.current().color(Tone.PRIMARY));
        gc.setLineWidth(3);
        model.here().forEach(p -> place(gc, sheet, p, model.isChosen(p)));
        if (from != null && to != null) {
            place(gc, sheet, Place.between(model.page(), from[0], from[1], to[0], to[1]), true);
        }
    }

    private static void place(GC gc, Rectangle sheet, Place p, boolean chosen) {
        int x = sheet.x + (int) (p.x() * sheet.width);
        int y = sheet.y + (int) (p.y() * sheet.height);
        int width = (int) Math.ceil(p.width() * sheet.width);
        int height = (int) Math.ceil(p.height() * sheet.height);
        // what lies under it stays to be guessed while one works; the copy is black
        gc.setAlpha(205);
        gc.fillRectangle(x, y, width, height);
        gc.setAlpha(255);
        if (chosen) {
            gc.drawRectangle(x, y, width, height);
        }
    }

    private void press(Event e) {
        canvas.setFocus();
        if (picture == null || e.button != 1) {
            return;
        }
        from = at(e);
        to = null;
    }

    private void drag(Event e) {
        if (from != null) {
            to = at(e);
            canvas.redraw();
        }
    }

    private void release(Event e) {
        if (from == null) {
            return;
        }
        double[] start = from;
        double[] end = at(e);
        from = null;
        to = null;
        Place drawn = Place.between(model.page(), start[0], start[1], end[0], end[1]);
        if (drawn.slip()) {
            model.choose(end[0], end[1]);
            canvas.redraw();
        } else {
            change(m -> m.add(drawn));
        }
    }

    private double[] at(Event e) {
        Rectangle sheet = sheet();
        return new double[] {(e.x - sheet.x) / (double) sheet.width, (e.y - sheet.y) / (double) sheet.height};
    }

    private void key(Event e) {
        boolean size = (e.stateMask & SWT.SHIFT) != 0;
        switch (e.keyCode) {
            case SWT.INSERT, 'n' -> change(CoverModel::addByKey);
            case SWT.DEL, SWT.BS -> change(CoverModel::remove);
            case SWT.ARROW_LEFT -> change(m -> m.move(-STEP, 0, size));
            case SWT.ARROW_RIGHT -> change(m -> m.move(STEP, 0, size));
            case SWT.ARROW_UP -> change(m -> m.move(0, -STEP, size));
            case SWT.ARROW_DOWN -> change(m -> m.move(0, STEP, size));
            case SWT.PAGE_UP -> turn(-1);
            case SWT.PAGE_DOWN -> turn(1);
            case ' ' -> change(CoverModel::chooseNext);
            case 'z' -> change(CoverModel::undo);
            default -> {
            }
        }
    }

    private void change(Consumer<CoverModel> what) {
        if (picture != null) {
            what.accept(model);
            look();
        }
    }

    private void look() {
        save.setEnabled(!model.places().isEmpty());
        host.count(TEXT.get("cover.count", model.places().size()));
        canvas.redraw();
    }

    // ---- saving -------------------------------------------------------------------------------------------------------

    private void save() {
        if (!save.isEnabled()) {
            return;
        }
        save.setEnabled(false);
        var places = model.places();
        LongWork.start(canvas, TEXT.get("cover.save"), progress -> {
            Covering.Copy copy = Covering.make(bytes, work.scan.mime(), places, progress);
            host.desk().get(Store.class).run(s -> host.desk().get(Cases.class).cover(s, host.desk().actor(), work.scan.id(),
                    copy.mime(), copy.bytes()));
            return copy;
        }, copy -> {
            WAITING.remove(host.argument());
            work.saved.run();
            host.close();
        }, e -> {
            save.setEnabled(true);
            notice.fail(e);
        });
    }

    @Override
    public void focus() {
        canvas.setFocus();
    }

    @Override
    public boolean run(PageCommand command) {
        switch (command) {
            case PRIMARY, SAVE -> save();
            default -> {
                return false;
            }
        }
        return true;
    }
}
