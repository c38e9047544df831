package org.minkang.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The repository as it is keeps the law. */
class RepositoryTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Law LAW = Law.read(REPOSITORY.resolve("releng/checks/law.txt"));
    private static final List<Bundle> BUNDLES = Bundle.all(REPOSITORY);
    /** Those that are planned count too, and what people call them. */
    private static final Set<String> MODULE_WORDS = Set.of("chronic", "enrollment", "assistance", "慢特病", "org\\.minkang\\.audit",
            "org\\.minkang\\.example", "辅助器具");

    @Test
    void everyManifestKeepsToTheLaw() {
        assertTrue(BUNDLES.size() > 10, "the bundles were found: " + Bundle.names(BUNDLES));
        assertNone(b -> b.isLibrary() ? List.of() : LAW.faults(b, Bundle.names(BUNDLES)));
    }

    @Test
    void sourcesUseOnlyThePackagesOfTheirRoom() {
        assertNone(b -> Sources.foreignPackages(LAW, b));
    }

    @Test
    void nobodyAsksTheDriverManagerOrPrintsStackTraces() {
        assertNone(Sources::forbiddenCalls);
    }

    @Test
    void theBaseNamesNoModule() {
        Set<String> words = new TreeSet<>(MODULE_WORDS);
        words.addAll(LAW.modules(BUNDLES));
        Pattern pattern = Pattern.compile(String.join("|", words), Pattern.CASE_INSENSITIVE);
        assertNone(b -> b.isLibrary() || !LAW.isRoom(b.name()) ? List.of() : Sources.named(b, pattern));
    }

    @Test
    void everySentenceIsThereInBothLanguages() {
        assertNone(Messages::faults);
    }

    @Test
    void everyPageHasHelpInBothLanguagesAndEveryLinkLeadsSomewhere() {
        assertEquals("", String.join("\n", Help.faults(REPOSITORY, BUNDLES)));
    }

    @Test
    void theLaunchersHandTheLanguageOn() throws IOException {
        Path files = REPOSITORY.resolve("features/org.minkang.base.feature/rootfiles");
        for (String launcher : List.of("unix/minkang.sh", "windows/minkang.bat")) {
            assertTrue(Files.readString(files.resolve(launcher)).contains("-Dminkang.language="), launcher);
        }
    }

    @Test
    void everyTestThatADocumentNamesExists() {
        assertEquals("", String.join("\n", NamedTests.faults(REPOSITORY.resolve("docs/faults.md"),
                List.of(REPOSITORY.resolve("bundles"), REPOSITORY.resolve("releng/checks")))));
    }

    @Test
    void theIntegratorGuideQuotesWhatTheExampleSays() {
        assertTrue(Quotes.of(REPOSITORY.resolve("docs/integrator-guide.en.md")).size() > 20, "the quotes were found");
        assertEquals("", String.join("\n", Quotes.faults(REPOSITORY, "docs/integrator-guide.en.md", "docs/integrator-guide.zh.md")));
    }

    @Test
    void everyBundleIsInOneFeatureAndNoTestIsShipped() {
        List<String> faults = Features.faults(REPOSITORY, BUNDLES);
        assertEquals("", String.join("\n", faults));
    }

    private static void assertNone(Function<Bundle, List<String>> check) {
        List<String> faults = BUNDLES.stream().flatMap(b -> check.apply(b).stream()).toList();
        assertEquals("", String.join("\n", faults));
    }
}
