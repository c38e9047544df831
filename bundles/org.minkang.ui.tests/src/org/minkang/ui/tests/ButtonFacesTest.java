package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.widgets.Buttons;
import org.minkang.ui.widgets.ButtonFaces;

class ButtonFacesTest {

    private static final int MARGIN = 6;
    private static boolean shown;
    private final Display display = Display.getDefault();
    private final Shell shell = new Shell(display);

    @AfterEach
    void close() {
        shell.dispose();
        Palette.dark(false);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDisabledButtonIsWeakerThanAnEnabledOneInBothThemes(boolean dark) {
        Palette.dark(dark);
        if (!shown) {
            ButtonFaces.show(display);
            shown = true;
        }
        shell.setBackground(Palette.current().color(Tone.PAPER));
        shell.setLayout(new GridLayout());
        weaker(parent -> { }, dark);
        weaker(button -> button.setEnabled(false), dark);
        weaker(button -> button.getParent().setEnabled(false), dark);
    }

    @ParameterizedTest
    @ValueSource(ints = {SWT.CHECK, SWT.RADIO})
    void theEdgeOfAnEmptyBoxIsSeenInTheDark(int style) {
        Palette.dark(true);
        if (!shown) {
            ButtonFaces.show(display);
            shown = true;
        }
        shell.setLayout(new GridLayout());
        Button button = new Button(shell, style);
        button.setText("        "); // nothing but the box is drawn
        button.setBackground(Palette.current().color(Tone.PAPER));
        shell.pack();
        shell.open();
        shell.layout(true, true);
        assertTrue(spread(button, 0) > 100, "the edge stands out from the paper");
    }

    /** Compares a primary and a plain button before and after; what changes nothing must not weaken either. */
    private void weaker(Consumer<Button> change, boolean dark) {
        for (boolean primary : new boolean[] {false, true}) {
            Composite parent = new Composite(shell, SWT.NONE);
            parent.setLayout(new GridLayout());
            Button button = primary ? Buttons.primary(parent, "通过", () -> { }) : Buttons.push(parent, "通过", () -> { });
            if (!primary) { // as the style sheet does it
                button.setBackground(Palette.current().color(Tone.FRAME));
                button.setForeground(Palette.current().color(Tone.TEXT));
            }
            shell.pack();
            shell.open();
            shell.layout(true, true);
            int before = spread(button, MARGIN);
            change.accept(button);
            int after = spread(button, MARGIN);
            if (button.isEnabled()) {
                assertTrue(after == before, "an enabled one keeps its words: " + before + " " + after);
            } else {
                assertTrue(after < before * 6 / 10, "dark " + dark + " primary " + primary + ": " + before + " " + after);
                assertTrue(after > before / 5, "and can still be read: " + before + " " + after);
            }
            parent.dispose();
        }
    }

    /** How far the brightest point of the inside is from the darkest one. */
    private int spread(Button button, int margin) {
        button.notifyListeners(SWT.Skin, new Event());
        button.reskin(SWT.NONE);
        long end = System.currentTimeMillis() + 500; // the theme of GTK fades from one state to the next
        while (System.currentTimeMillis() < end) {
            button.redraw();
            while (display.readAndDispatch()) {
                // until it is drawn
            }
            Thread.onSpinWait();
        }
        Image image = new Image(display, button.getBounds());
        GC gc = new GC(button);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        int least = 255;
        int most = 0;
        for (int x = margin; x < data.width - margin; x++) {
            for (int y = margin; y < data.height - margin; y++) {
                RGB c = data.palette.getRGB(data.getPixel(x, y));
                int light = (c.red * 3 + c.green * 6 + c.blue) / 10;
                least = Math.min(least, light);
                most = Math.max(most, light);
            }
        }
        return most - least;
    }
}
