package org.minkang.ui.widgets;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Many check boxes in columns: the arrows go from one to the next, and Tab leaves them all at once. */
public final class Boxes {

    private Boxes() {
    }

    /** @param of holds nothing but the boxes, in a grid */
    public static void byArrows(Composite of) {
        List<Button> boxes = Stream.of(of.getChildren()).map(Button.class::cast).toList();
        boxes.forEach(box -> {
            box.addListener(SWT.KeyDown, e -> {
                int step = step(e.keyCode, of);
                if (step != 0) {
                    e.doit = false;
                    focus(boxes, boxes.indexOf(box) + step);
                }
            });
            box.addListener(SWT.Traverse, e -> e.doit &= step(e.keyCode, of) == 0);
            box.addListener(SWT.FocusIn, e -> of.setTabList(new Control[] {box}));
        });
        if (!boxes.isEmpty()) {
            of.setTabList(new Control[] {boxes.get(0)});
        }
    }

    /** How many boxes a key goes on; 0 for a key that is no arrow. */
    private static int step(int key, Composite of) {
        int columns = ((GridLayout) of.getLayout()).numColumns;
        return switch (key) {
            case SWT.ARROW_LEFT -> -1;
            case SWT.ARROW_RIGHT -> 1;
            case SWT.ARROW_UP -> -columns;
            case SWT.ARROW_DOWN -> columns;
            default -> 0;
        };
    }

    private static void focus(List<Button> boxes, int index) {
        if (index >= 0 && index < boxes.size()) {
            boxes.get(index).setFocus();
        }
    }
}
