package org.minkang.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sentence that is not the same in both languages is found, and named. */
class MessagesTest {

    @TempDir
    Path folder;

    private List<String> faults(String file, String chinese, String english) throws IOException {
        Path source = Files.createDirectories(folder.resolve("src/org/minkang/base"));
        Files.writeString(source.resolve(file + ".properties"), chinese);
        Files.writeString(source.resolve(file + "_en.properties"), english);
        Attributes headers = new Attributes();
        headers.putValue("Bundle-SymbolicName", "org.minkang.base");
        return Messages.faults(Bundle.of(folder, headers));
    }

    private void finds(String fault, List<String> faults) {
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).contains(fault), faults::toString);
    }

    @Test
    void findsNothingWhereBothSayTheSame() throws IOException {
        assertEquals(List.of(), faults("messages", "a={0} 人,'{'{1}\n", "a={0} persons''s, '{'{1}\n"));
    }

    @Test
    void findsASentenceThatOneLanguageLacks() throws IOException {
        finds("lacks b", faults("messages", "a=甲\nb=乙\n", "a=A\n"));
        finds("lacks a", faults("commands", "b=乙\n", "a=A\nb=B\n").stream().filter(f -> f.contains("lacks a")).toList());
    }

    @Test
    void findsAValueThatIsForgottenOrAddedOrAnother() throws IOException {
        finds("has the places [0]", faults("messages", "a={0} 和 {1}\n", "a={0} and\n"));
        finds("has the places [0, 1]", faults("messages", "a={1}\n", "a={0} and {1}\n"));
        finds("has the places [1]", faults("messages", "a={0}\n", "a=of {1}\n"));
    }

    @Test
    void findsAnApostropheThatSwallowsTheRest() throws IOException {
        finds("apostrophe", faults("messages", "a={0} 县\n", "a=the county's {0}\n"));
    }

    @Test
    void aCommandIsNoPattern() throws IOException {
        assertEquals(List.of(), faults("commands", "a=县 {0}\n", "a=the county's\n"));
    }
}
