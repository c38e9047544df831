package org.minkang.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gap in the help is found, and named. */
class HelpTest {

    @TempDir
    Path repository;

    private Path folder;

    @BeforeEach
    void oneBundleWithOnePageAndItsTopic() throws IOException {
        folder = repository.resolve("bundles/org.minkang.ui");
        write("bundles/org.minkang.ui/plugin.xml", "<plugin><page id='p.queue' class='Q'/><topic id='queue' pages='p.queue'/></plugin>");
        write("bundles/org.minkang.ui/build.properties", "bin.includes = help/");
        for (String language : List.of("zh", "en")) {
            write("bundles/org.minkang.ui/help/" + language + "/queue.md", "# Queue\n\n- See [here](queue.md)\n");
            write("docs/user-guide." + language + ".md", "[Queue](../bundles/org.minkang.ui/help/" + language + "/queue.md)");
        }
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(repository.resolve(file).getParent());
        Files.writeString(repository.resolve(file), text);
    }

    private void finds(String fault) {
        Attributes headers = new Attributes();
        headers.putValue("Bundle-SymbolicName", "org.minkang.ui");
        List<String> faults = Help.faults(repository, List.of(Bundle.of(folder, headers)));
        if (fault.isEmpty()) {
            assertEquals(List.of(), faults);
        } else {
            assertEquals(1, faults.size(), faults::toString);
            assertTrue(faults.get(0).contains(fault), faults::toString);
        }
    }

    @Test
    void findsNothingWhereAllIsThere() {
        finds("");
    }

    @Test
    void findsAPageWithoutATopic() throws IOException {
        write("bundles/org.minkang.ui/plugin.xml",
                "<plugin><page id='p.queue' class='Q'/><page id='p.new' class='N'/><topic id='queue' pages='p.queue'/></plugin>");
        finds("the page p.new has no help");
    }

    @Test
    void findsATopicForAPageThatIsGone() throws IOException {
        write("bundles/org.minkang.ui/plugin.xml", "<plugin><page id='p.queue' class='Q'/><topic id='queue' pages='p.queue p.old'/></plugin>");
        finds("explains the page p.old");
    }

    @Test
    void findsADeadLink() throws IOException {
        write("bundles/org.minkang.ui/help/en/queue.md", "# Queue\n\nSee [there](other.md).\n");
        finds("links to other.md, which is not there");
    }

    @Test
    void findsALinkIntoTheOtherLanguage() throws IOException {
        write("bundles/org.minkang.ui/help/en/queue.md", "# Queue\n\nSee [there](../zh/queue.md).\n");
        finds("in the other language");
    }

    @Test
    void findsATopicThatIsThereInOneLanguageOnly() throws IOException {
        Files.delete(folder.resolve("help/en/queue.md"));
        write("docs/user-guide.en.md", "");
        Attributes headers = new Attributes();
        headers.putValue("Bundle-SymbolicName", "org.minkang.ui");
        List<String> faults = Help.faults(repository, List.of(Bundle.of(folder, headers)));
        assertTrue(faults.toString().contains("help/en/queue.md is missing"), faults::toString);
    }

    @Test
    void findsLanguagesThatDoNotSayTheSame() throws IOException {
        write("bundles/org.minkang.ui/help/zh/queue.md", "# Queue\n\n## More\n\nWords\n");
        finds("2 headings in Chinese and 1 in English");
    }

    @Test
    void findsWhatThePanelCannotPaint() throws IOException {
        write("bundles/org.minkang.ui/help/zh/queue.md", "# Queue\n\n| a | table |\n");
        finds("more than the help panel paints");
    }

    @Test
    void findsAGuideThatLeavesATopicOut() throws IOException {
        write("docs/user-guide.zh.md", "# Guide\n");
        finds("docs/user-guide.zh.md does not link to the help topic queue");
    }

    @Test
    void findsATextThatNobodyContributes() throws IOException {
        write("bundles/org.minkang.ui/help/zh/lost.md", "# Lost\n");
        finds("help/zh/lost.md is the text of no topic");
    }
}
