package org.minkang.ui.widgets;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Many boxes in columns: the arrows go from one to the next, and Tab leaves them all at once. */
public final class Boxes {

    private Boxes() {
    }

    /** @param of holds nothing but the boxes, in a grid */
    public static void byArrows(Composite of) {
        byArrows(of, box -> { });
    }

    private static List<Button> byArrows(Composite of, Consumer<Button> reached) {
        List<Button> boxes = Stream.of(of.getChildren()).map(Button.class::cast).toList();
        boxes.forEach(box -> {
            box.addListener(SWT.KeyDown, e -> {
                int step = step(e.keyCode, of);
                if (step != 0) {
                    e.doit = false;
                    int next = boxes.indexOf(box) + step;
                    if (next >= 0 && next < boxes.size()) {
                        boxes.get(next).setFocus();
                        reached.accept(boxes.get(next));
                    }
                }
            });
            box.addListener(SWT.Traverse, e -> e.doit &= step(e.keyCode, of) == 0);
            box.addListener(SWT.FocusIn, e -> of.setTabList(new Control[] {box}));
        });
        if (!boxes.isEmpty()) {
            of.setTabList(new Control[] {boxes.get(0)});
        }
        return boxes;
    }

    /**
     * One of several: Tab comes to the one that is chosen, and the arrows choose the next.
     *
     * @param of holds nothing but radio buttons, in a grid
     */
    public static void choices(Composite of) {
        List<Button> all = byArrows(of, next -> {
            Stream.of(of.getChildren()).map(Button.class::cast).forEach(each -> each.setSelection(each == next));
            next.notifyListeners(SWT.Selection, new Event());
        });
        all.stream().filter(Button::getSelection).findFirst().ifPresent(b -> of.setTabList(new Control[] {b}));
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
}
