package org.minkang.ui.widgets;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Many check boxes in columns: the arrows go from one to the next, and Tab leaves them all at once. */
public final class Boxes {

    private Boxes() {
    }

    /** @param of holds nothing but the boxes, in a grid */
    public static void byArrows(Composite of) {
        List<Button> boxes = Stream.of(of.getChildren()).map(Button.class::cast).toList();
        boxes.forEach(box -> {
            box.addListener(SWT.KeyDown, e -> go(boxes, boxes.indexOf(box) + step(e.keyCode, columns(of)), e));
            box.addListener(SWT.Traverse, e -> {
                if (step(e.keyCode, columns(of)) != 0) {
                    e.doit = false;
                }
            });
            box.addListener(SWT.FocusIn, e -> of.setTabList(new Control[] {box}));
        });
        if (!boxes.isEmpty()) {
            of.setTabList(new Control[] {boxes.get(0)});
        }
    }

    private static int columns(Composite of) {
        return ((GridLayout) of.getLayout()).numColumns;
    }

    private static int step(int key, int columns) {
        return switch (key) {
            case SWT.ARROW_LEFT -> -1;
            case SWT.ARROW_RIGHT -> 1;
            case SWT.ARROW_UP -> -columns;
            case SWT.ARROW_DOWN -> columns;
            default -> 0;
        };
    }

    private static void go(List<Button> boxes, int to, Event e) {
        if (e.keyCode == SWT.ARROW_LEFT || e.keyCode == SWT.ARROW_RIGHT || e.keyCode == SWT.ARROW_UP
                || e.keyCode == SWT.ARROW_DOWN) {
            e.doit = false;
            if (to >= 0 && to < boxes.size()) {
                boxes.get(to).setFocus();
            }
        }
    }
}
