package org.minkang.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minkang.ui.widgets.Boxes;

class BoxesTest {

    private final Shell shell = new Shell(Display.getDefault());
    private final List<String> chosen = new ArrayList<>();

    @AfterEach
    void close() {
        shell.dispose();
    }

    private List<Button> radios() {
        Composite row = new Composite(shell, SWT.NONE);
        row.setLayout(new GridLayout(3, false));
        List<Button> all = new ArrayList<>();
        for (String word : List.of("浅色", "深色", "跟随系统")) {
            Button b = new Button(row, SWT.RADIO);
            b.setText(word);
            b.setSelection(word.equals("深色"));
            b.addListener(SWT.Selection, e -> {
                if (b.getSelection()) {
                    chosen.add(word);
                }
            });
            all.add(b);
        }
        Boxes.choices(row);
        assertEquals(all.get(1), row.getTabList()[0], "Tab comes to the one that is chosen");
        return all;
    }

    @Test
    void anArrowChoosesTheNextAndTheFocusAloneChoosesNothing() {
        List<Button> all = radios();
        all.get(0).notifyListeners(SWT.FocusIn, new Event());
        assertEquals(List.of(), chosen);
        Event right = new Event();
        right.keyCode = SWT.ARROW_RIGHT;
        all.get(1).notifyListeners(SWT.KeyDown, right);
        assertEquals(List.of("跟随系统"), chosen);
        assertTrue(all.get(2).getSelection() && !all.get(1).getSelection());
    }
}
