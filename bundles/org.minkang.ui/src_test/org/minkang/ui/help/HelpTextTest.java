package org.minkang.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.minkang.ui.help.HelpText.Kind;
import org.minkang.ui.help.HelpText.Span;
import org.minkang.ui.help.HelpText.Style;

class HelpTextTest {

    private static List<Kind> kinds(HelpText text) {
        return text.blocks().stream().map(HelpText.Block::kind).toList();
    }

    @Test
    void readsTheFewThingsHelpIsWrittenIn() {
        HelpText text = HelpText.parse("# 待办\n\n先看这里。\n\n## 一件\n\n- 甲\n- 乙\n1. 先\n2. 后\n\n```\na  b\n\nc\n```\n完。");
        assertEquals(List.of(Kind.TITLE, Kind.PARAGRAPH, Kind.HEADING, Kind.BULLET, Kind.BULLET, Kind.NUMBER, Kind.NUMBER,
                Kind.CODE, Kind.CODE, Kind.CODE, Kind.PARAGRAPH), kinds(text));
        assertEquals("待办", text.title());
        assertEquals("2.", text.blocks().get(6).label());
        assertEquals("a  b", text.blocks().get(7).text());
    }

    @Test
    void seesBoldKeysAndLinksInsideALine() {
        HelpText text = HelpText.parse("按 `Ctrl+K`,见**设置**和[案件](../../org.minkang.ui/help/zh/case.md)。");
        assertEquals(List.of(new Span("按 ", Style.PLAIN, ""), new Span("Ctrl+K", Style.KEY, ""), new Span(",见", Style.PLAIN, ""),
                new Span("设置", Style.BOLD, ""), new Span("和", Style.PLAIN, ""), new Span("案件", Style.LINK, "case"),
                new Span("。", Style.PLAIN, "")), text.blocks().get(0).spans());
    }

    @Test
    void joinsLinesWithABlankBetweenWordsAndWithNoneBetweenCharacters() {
        assertEquals("one two", HelpText.parse("one\ntwo").blocks().get(0).text());
        assertEquals("一二", HelpText.parse("一\n二").blocks().get(0).text());
        assertEquals("first line, going on", HelpText.parse("- first line,\n  going on").blocks().get(0).text());
    }

    @Test
    void leavesMarksAloneThatMarkNothing() {
        assertEquals("2 * 3 ` [x] #1 -1", HelpText.parse("2 * 3 ` [x] #1 -1").blocks().get(0).text());
        assertEquals("", HelpText.parse("").title());
    }

    private static HelpTopic topic(String id, int order, String page, String text) {
        return new HelpTopic(id, order, Set.of(page), language -> text);
    }

    private static final HelpTopics TOPICS = new HelpTopics(List.of(
            topic("queue", 2, "p.queue", "# Queue\n\nHere are the cases. `F2` takes the next one."),
            topic("case", 1, "p.case", "# The case\n\nSee the [queue](queue.md)."),
            new HelpTopic("broken", 3, Set.of(), language -> {
                throw new IllegalStateException("no file");
            })));

    @Test
    void findsTopicsByTheirPageAndByWords() {
        assertEquals(List.of("case", "queue", "broken"), TOPICS.all().stream().map(HelpTopic::id).toList());
        assertEquals("queue", TOPICS.ofPage("p.queue").orElseThrow().id());
        assertEquals(true, TOPICS.ofPage("p.other").isEmpty());
        assertEquals(List.of("queue", "case"), TOPICS.search("QUEUE").stream().map(h -> h.topic().id()).toList(),
                "the title weighs more than the order");
        assertEquals("Here are the cases. F2 takes the next one.", TOPICS.search("next").get(0).line());
        assertEquals(List.of("queue"), TOPICS.search("case next").stream().map(h -> h.topic().id()).toList(), "all words");
        assertEquals(List.of(), TOPICS.search("certificate"));
    }
}
