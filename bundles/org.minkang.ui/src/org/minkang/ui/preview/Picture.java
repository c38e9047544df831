package org.minkang.ui.preview;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.Callable;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.minkang.base.Progress;
import org.minkang.base.Text;
import org.minkang.ui.Background;
import org.minkang.ui.Css;

/** A scan shown in place: a picture, or the pages of a PDF. */
public final class Picture {

    private static final Text TEXT = Text.of(Picture.class);
    private static final int WIDTH = 540;
    private static final int PAGES = 10;

    private Picture() {
    }

    /** @param shown told when the place became higher */
    public static void show(Composite parent, String name, String mime, Callable<byte[]> bytes, Runnable shown) {
        Label place = Css.style(new Label(parent, SWT.NONE), Css.MUTED);
        place.setText(name);
        Background.load(place, () -> pages(bytes.call(), mime), pages -> {
            for (ImageData page : pages) {
                Label label = new Label(parent, SWT.NONE);
                Image image = new Image(parent.getDisplay(), page);
                label.setImage(image);
                label.moveBelow(place);
                label.addListener(SWT.Dispose, e -> image.dispose());
            }
            if (pages.isEmpty()) {
                place.setText(TEXT.get("preview.unknown-file", name));
            }
            shown.run();
        }, e -> place.setText(TEXT.get("preview.unreadable", name)));
    }

    private static List<ImageData> pages(byte[] bytes, String mime) throws java.io.IOException {
        if (Document.PDF.equals(mime)) {
            return PagePictures.render(bytes, 0, PAGES, 64, Progress.NONE);
        }
        if (mime != null && mime.startsWith("image/")) {
            ImageData picture = new ImageData(new ByteArrayInputStream(bytes));
            double scale = Math.min(1, (double) WIDTH / picture.width);
            return List.of(picture.scaledTo(Math.max(1, (int) (picture.width * scale)), Math.max(1, (int) (picture.height * scale))));
        }
        return List.of();
    }
}
