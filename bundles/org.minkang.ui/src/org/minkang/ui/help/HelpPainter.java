package org.minkang.ui.help;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.minkang.ui.Look;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.help.HelpText.Block;
import org.minkang.ui.help.HelpText.Kind;
import org.minkang.ui.help.HelpText.Span;
import org.minkang.ui.help.HelpText.Style;

/** Writes a page of help into a text control, in the colours and the type of the moment. */
final class HelpPainter {

    private static final int INDENT = 22;
    private static final int GAP = 8;
    private static final int HEADING_GAP = 14;
    private static final int LINE_GAP = 3;

    private final StyledText control;
    private final StringBuilder text = new StringBuilder();
    private final List<StyleRange> ranges = new ArrayList<>();

    private HelpPainter(StyledText control) {
        this.control = control;
    }

    /** @return the links, in their order */
    static List<StyleRange> paint(StyledText control, HelpText page) {
        return new HelpPainter(control).paint(page);
    }

    private List<StyleRange> paint(HelpText page) {
        page.blocks().forEach(this::write);
        Palette p = Palette.current();
        control.setRedraw(false);
        control.setBackground(p.color(Tone.PAPER));
        control.setForeground(p.color(Tone.TEXT));
        control.setFont(Look.base());
        control.setText(text.toString());
        control.setLineSpacing(LINE_GAP);
        control.setStyleRanges(ranges.toArray(StyleRange[]::new));
        Kind before = null;
        for (int i = 0; i < page.blocks().size(); i++) {
            place(i, page.blocks().get(i), before);
            before = page.blocks().get(i).kind();
        }
        control.setRedraw(true);
        return ranges.stream().filter(r -> r.underlineStyle == SWT.UNDERLINE_LINK && r.underline).toList();
    }

    /** Every block is one line of the control, which wraps it. */
    private void write(Block b) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        if (!b.label().isEmpty()) {
            text.append(b.label()).append('\t');
        }
        for (Span s : b.spans()) {
            int from = text.length();
            text.append(s.text());
            StyleRange range = new StyleRange(from, s.text().length(), null, null);
            range.font = font(b.kind(), s.style());
            dress(range, s);
            ranges.add(range);
        }
    }

    private static Font font(Kind kind, Style style) {
        return switch (kind) {
            case TITLE -> Look.title();
            case HEADING -> Look.heading();
            default -> style == Style.BOLD ? Look.bold() : Look.base();
        };
    }

    private static void dress(StyleRange range, Span s) {
        Palette p = Palette.current();
        if (s.style() == Style.KEY) {
            range.background = p.color(Tone.FRAME);
            range.borderStyle = SWT.BORDER_SOLID;
            range.borderColor = p.color(Tone.LINE);
        } else if (s.style() == Style.LINK) {
            range.foreground = p.color(Tone.PRIMARY);
            range.underline = true;
            range.underlineStyle = SWT.UNDERLINE_LINK;
            range.underlineColor = p.color(Tone.PRIMARY);
            range.data = s.target();
        }
    }

    private void place(int line, Block b, Kind before) {
        boolean item = !b.label().isEmpty();
        if (item) {
            int indent = Look.scaled(INDENT);
            control.setLineWrapIndent(line, 1, indent);
            control.setLineTabStops(line, 1, new int[] {indent});
        }
        if (b.kind() == Kind.CODE) {
            control.setLineIndent(line, 1, Look.GRID);
            control.setLineWrapIndent(line, 1, 2 * Look.GRID);
            control.setLineBackground(line, 1, Palette.current().color(Tone.FRAME));
        }
        if (before != null && !(b.kind() == Kind.CODE && before == Kind.CODE)) {
            control.setLineVerticalIndent(line, b.kind() == Kind.HEADING ? HEADING_GAP : item ? GAP / 2 : GAP);
        }
    }
}
