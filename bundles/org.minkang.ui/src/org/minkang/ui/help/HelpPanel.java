package org.minkang.ui.help;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.minkang.ui.Css;
import org.minkang.ui.Icons;
import org.minkang.ui.Layouts;
import org.minkang.ui.Log;
import org.minkang.ui.Palette;
import org.minkang.ui.Palette.Tone;
import org.minkang.ui.Shared;
import org.minkang.ui.help.HelpText.Block;
import org.minkang.ui.help.HelpText.Kind;
import org.minkang.ui.help.HelpText.Span;
import org.minkang.ui.help.HelpText.Style;

/**
 * Help beside the work: the topic of the page in front, a search line over all topics, the contents, and the way back.
 * Tab goes from link to link, Enter follows one, Backspace goes back, Escape returns to the work.
 */
public final class HelpPanel extends Composite {

    private static final org.minkang.base.Text TEXT = org.minkang.base.Text.of(HelpPanel.class);
    private static final String CONTENTS = "";

    private final HelpTopics topics;
    private final Runnable leave;
    private final Button back;
    private final Text search;
    private final StyledText page;
    private final Deque<String> trail = new ArrayDeque<>();
    private List<StyleRange> links = List.of();
    private String shown;
    private String followed = "";
    private boolean dark = Palette.isDark();

    /** @param leave gives the focus back to the work */
    public HelpPanel(Composite parent, HelpTopics topics, Runnable leave) {
        super(parent, SWT.NONE);
        this.topics = topics;
        this.leave = leave;
        Css.style(this, Css.PAPER);
        setLayout(Layouts.columns(3, 8, 6, 4));
        back = button("left", "help.back", this::back);
        search = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH);
        search.setMessage(TEXT.get("help.search"));
        search.setLayoutData(Layouts.across());
        search.addListener(SWT.Modify, e -> find());
        search.addListener(SWT.DefaultSelection, e -> intoResults());
        search.addListener(SWT.KeyDown, this::searchKey);
        button("menu", "help.contents", () -> open(CONTENTS));
        page = new StyledText(this, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        Css.style(page, Css.PAPER);
        page.setMargins(4, 4, 4, 12);
        GridData room = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
        room.widthHint = 160; // its lines wrap
        page.setLayoutData(room);
        page.addListener(SWT.MouseUp, this::click);
        page.addListener(SWT.MouseMove, this::hover);
        page.addListener(SWT.KeyDown, this::key);
        page.addListener(SWT.Traverse, this::traverse);
        Shared.listen(this, this::recolour);
        open(CONTENTS);
        trail.clear();
    }

    private Button button(String icon, String key, Runnable action) {
        Button b = new Button(this, SWT.PUSH | SWT.FLAT);
        b.setImage(Icons.get(icon, Tone.MUTED));
        b.setToolTipText(TEXT.get(key));
        b.addListener(SWT.Selection, e -> action.run());
        return b;
    }

    /** Another page came to the front: its topic is shown, unless the reader has gone somewhere on purpose. */
    public void follow(String pageId) {
        String topic = topics.ofPage(pageId).map(HelpTopic::id).orElse(followed);
        if (!topic.equals(followed) && (shown.equals(followed) || shown.equals(CONTENTS) && trail.isEmpty())) {
            show(topic);
            trail.clear();
        }
        followed = topic;
        back.setEnabled(!trail.isEmpty());
    }

    /** The reader asks for the topic of this page (F1). */
    public void ask(String pageId) {
        followed = topics.ofPage(pageId).map(HelpTopic::id).orElse(CONTENTS);
        open(followed);
    }

    /** Shows a topic, and remembers the one before. */
    public void open(String topicId) {
        if (shown != null && !shown.equals(topicId)) {
            trail.push(shown);
        }
        show(topicId);
    }

    private void back() {
        if (!trail.isEmpty()) {
            show(trail.pop());
        }
    }

    private void show(String topicId) {
        shown = topicId;
        paint(topics.get(topicId).map(HelpPanel::text).orElseGet(this::contents));
        back.setEnabled(!trail.isEmpty());
    }

    private void paint(HelpText text) {
        links = HelpPainter.paint(page, text);
        page.setTopIndex(0);
        page.setCaretOffset(0);
    }

    private static HelpText text(HelpTopic topic) {
        try {
            return topic.text();
        } catch (RuntimeException e) {
            Log.error("The help " + topic.id() + " cannot be read.", e);
            return new HelpText(List.of(line(Kind.PARAGRAPH, TEXT.get("help.unreadable"))));
        }
    }

    private HelpText contents() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(line(Kind.TITLE, TEXT.get("help.contents")));
        topics.all().forEach(t -> blocks.add(link(t, text(t).title(), "")));
        return new HelpText(blocks);
    }

    private void find() {
        String words = search.getText().strip();
        if (words.isEmpty()) {
            show(shown);
            return;
        }
        List<Block> blocks = new ArrayList<>();
        List<HelpTopics.Hit> hits = topics.search(words);
        blocks.add(line(Kind.TITLE, hits.isEmpty() ? TEXT.get("help.nothing", words) : TEXT.get("help.found", words, hits.size())));
        if (hits.isEmpty()) {
            blocks.add(line(Kind.PARAGRAPH, TEXT.get("help.nothing.hint")));
        }
        hits.forEach(h -> blocks.add(link(h.topic(), h.title(), h.line())));
        paint(new HelpText(blocks));
    }

    private static Block line(Kind kind, String text) {
        return new Block(kind, "", List.of(new Span(text, Style.PLAIN, "")));
    }

    private static Block link(HelpTopic topic, String title, String line) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span(title, Style.LINK, topic.id()));
        if (!line.isEmpty()) {
            spans.add(new Span("  " + line, Style.PLAIN, ""));
        }
        return new Block(Kind.BULLET, "•", spans);
    }

    /** Enter in the search line opens the first result. */
    private void intoResults() {
        if (!search.getText().isBlank() && !links.isEmpty()) {
            go(links.get(0));
        }
        page.setFocus();
    }

    private void searchKey(Event e) {
        if (e.keyCode == SWT.ARROW_DOWN) {
            page.setFocus();
            step(1);
        } else if (e.character == SWT.ESC && search.getText().isEmpty()) {
            leave.run();
        } else if (e.character == SWT.ESC) {
            search.setText("");
        }
    }

    private void key(Event e) {
        if (e.character == SWT.CR) {
            linkAt(page.getCaretOffset()).ifPresent(this::go);
        } else if (e.character == SWT.BS || e.keyCode == SWT.ARROW_LEFT && (e.stateMask & SWT.ALT) != 0) {
            back();
        } else if (e.character == SWT.ESC) {
            leave.run();
        } else if (e.character == ' ') {
            page.invokeAction((e.stateMask & SWT.SHIFT) == 0 ? org.eclipse.swt.custom.ST.PAGE_DOWN : org.eclipse.swt.custom.ST.PAGE_UP);
        }
    }

    /** Tab walks through the links and leaves the text behind the last one. */
    private void traverse(Event e) {
        if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            e.doit = !step(e.detail == SWT.TRAVERSE_TAB_NEXT ? 1 : -1);
            if (!e.doit) {
                e.detail = SWT.TRAVERSE_NONE;
            }
        }
    }

    private boolean step(int direction) {
        Point at = page.getSelection();
        StyleRange next = null;
        for (StyleRange link : links) {
            if (direction > 0 && (link.start > at.x || link.start == at.x && at.x == at.y)) {
                next = link;
                break;
            }
            if (direction < 0 && link.start < at.x) {
                next = link;
            }
        }
        if (next == null) {
            return false;
        }
        // the caret stands at the link's beginning, the selection shows which one it is
        page.setSelection(next.start + next.length, next.start);
        page.showSelection();
        return true;
    }

    private java.util.Optional<StyleRange> linkAt(int offset) {
        return links.stream().filter(l -> offset >= l.start && offset < l.start + l.length).findFirst();
    }

    private void click(Event e) {
        at(e).ifPresent(this::go);
    }

    private void hover(Event e) {
        page.setCursor(getDisplay().getSystemCursor(at(e).isPresent() ? SWT.CURSOR_HAND : SWT.CURSOR_IBEAM));
    }

    private java.util.Optional<StyleRange> at(Event e) {
        int offset = page.getOffsetAtPoint(new Point(e.x, e.y));
        return offset < 0 ? java.util.Optional.empty() : linkAt(offset);
    }

    private void go(StyleRange link) {
        String target = (String) link.data;
        if (!search.getText().isEmpty()) {
            String before = shown;
            search.setText(""); // which shows the topic from before the search
            shown = before;
        }
        open(target);
    }

    /** What was painted has the colours of its time. */
    private void recolour() {
        if (dark != Palette.isDark()) {
            dark = Palette.isDark();
            show(shown);
        }
    }

    /** The id of the topic shown, "" for the contents. */
    public String shown() {
        return shown;
    }

    /** What can be read. */
    public String readable() {
        return page.getText();
    }

    @Override
    public boolean setFocus() {
        return page.setFocus();
    }
}
