package org.minkang.ui.preview;

import java.io.IOException;
import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.Display;
import org.minkang.base.Progress;
import org.minkang.base.Refused;
import org.minkang.base.Text;

/** Sends a PDF to a printer, page by page. */
final class Printing {

    private static final Text TEXT = Text.of(Printing.class);
    private static final float DOTS_PER_INCH = 300;

    private Printing() {
    }

    static void print(byte[] pdf, int count, String title, PrinterData where, Progress progress) throws IOException {
        Printer[] printer = new Printer[1];
        onUi(() -> {
            printer[0] = new Printer(where);
            if (!printer[0].startJob(title)) {
                throw Refused.of("print.start", TEXT.get("print.start"));
            }
        });
        try {
            progress.begin(TEXT.get("preview.printing"), count);
            for (int i = 0; i < count; i++) {
                progress.check();
                List<ImageData> page = PagePictures.render(pdf, i, 1, DOTS_PER_INCH, Progress.NONE);
                onUi(() -> page(printer[0], page.get(0)));
                progress.step(i + 1L);
            }
            onUi(() -> printer[0].endJob());
        } finally {
            onUi(() -> printer[0].dispose());
        }
    }

    private static void page(Printer printer, ImageData data) {
        if (!printer.startPage()) {
            throw Refused.of("print.page", TEXT.get("print.start"));
        }
        GC gc = new GC(printer);
        Image image = new Image(printer, data);
        Rectangle paper = printer.getClientArea();
        Rectangle trim = printer.computeTrim(0, 0, 0, 0);
        // the picture is the whole sheet, its margins are the document's own
        gc.drawImage(image, 0, 0, data.width, data.height, trim.x, trim.y, paper.width + trim.width, paper.height + trim.height);
        image.dispose();
        gc.dispose();
        printer.endPage();
    }

    private static void onUi(Runnable r) {
        RuntimeException[] failure = new RuntimeException[1];
        Display.getDefault().syncExec(() -> {
            try {
                r.run();
            } catch (RuntimeException e) {
                failure[0] = e;
            }
        });
        if (failure[0] != null) {
            throw failure[0];
        }
    }
}
