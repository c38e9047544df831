package org.minkang.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;

import org.junit.jupiter.api.Test;

/** A forbidden edge is found, and named. */
class LawTest {

    private static final Law LAW = Law.read(Path.of("law.txt"));
    private static final Set<String> ALL = Set.of("org.minkang.base", "org.minkang.store", "org.minkang.casework",
            "org.minkang.runtime", "org.minkang.ui", "org.minkang.testing", "org.minkang.chronic",
            "org.minkang.chronic.ui", "org.minkang.audit");

    @Test
    void refusesTheBaseUsingAModule() {
        List<String> faults = faults("org.minkang.casework", "org.minkang.base,org.minkang.chronic");
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.get(0).startsWith("org.minkang.casework -> org.minkang.chronic is not allowed"), faults::toString);
        assertTrue(faults.get(0).contains("Import-Package"), faults::toString);
    }

    @Test
    void refusesOneModuleUsingAnother() {
        assertEquals(1, faults("org.minkang.chronic", "org.minkang.audit").size());
    }

    @Test
    void refusesAModuleUsingTheRuntimeOrTheWindow() {
        assertEquals(2, faults("org.minkang.chronic", "org.minkang.runtime,org.minkang.ui").size());
    }

    @Test
    void refusesAnInnerPackageAsWell() {
        List<String> faults = faults("org.minkang.base", "org.minkang.store.internal");
        assertTrue(faults.get(0).startsWith("org.minkang.base -> org.minkang.store "), faults::toString);
    }

    @Test
    void refusesEclipseBelowTheWindow() {
        assertEquals(1, faults("org.minkang.casework", "org.eclipse.swt.widgets").size());
        assertEquals(1, faults("org.minkang.chronic", "org.eclipse.core.runtime").size());
        assertEquals(0, faults("org.minkang.store", "org.eclipse.persistence.jpa").size());
        assertEquals(1, faults("org.minkang.store", "org.eclipse.core.runtime").size());
    }

    @Test
    void readsRequireBundleToo() {
        Attributes headers = new Attributes();
        headers.putValue("Bundle-SymbolicName", "org.minkang.base;singleton:=true");
        headers.putValue("Require-Bundle", "org.minkang.store;bundle-version=\"[1.0,2.0)\"");
        assertEquals(1, LAW.faults(Bundle.of(Path.of("org.minkang.base"), headers), ALL).size());
    }

    @Test
    void givesTheTestingRoomOnlyToTests() {
        assertEquals(1, faults("org.minkang.chronic", "org.minkang.testing").size());
        assertEquals(0, faults("org.minkang.chronic.tests", "org.minkang.testing,org.junit.jupiter.api,org.minkang.chronic").size());
        assertEquals(1, faults("org.minkang.casework.tests", "org.minkang.chronic").size());
    }

    @Test
    void letsAModulesPagesUseTheirModuleAndTheWindow() {
        assertEquals(0, faults("org.minkang.chronic.ui", "org.minkang.chronic,org.minkang.ui,org.minkang.casework").size());
        assertEquals(1, faults("org.minkang.chronic.ui", "org.minkang.audit").size());
    }

    @Test
    void doesNotTakeAVersionRangeForAnEdge() {
        assertEquals(0, faults("org.minkang.store", "jakarta.persistence;version=\"[3.0,4.0)\",org.minkang.base").size());
    }

    @Test
    void seesAQualifiedNameInCodeButNotInCommentsAndTexts() {
        assertFalse(Sources.withoutComments("a /* org.eclipse.X */ b // org.eclipse.Y\n\"org.eclipse.Z\" '\"' c").contains("eclipse"));
        assertTrue(Sources.withoutComments("org.eclipse.swt.SWT.NONE; // x").contains("org.eclipse.swt.SWT"));
    }

    private static List<String> faults(String bundle, String imports) {
        Attributes headers = new Attributes();
        headers.putValue("Bundle-SymbolicName", bundle);
        headers.putValue("Import-Package", imports);
        return LAW.faults(Bundle.of(Path.of(bundle), headers), ALL);
    }
}
