package org.minkang.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SearchKeysTest {

    @Test
    void everyCharacterOfANameHasFivePlacesInItsKey() {
        assertEquals("0674e067d0", SearchKeys.nameKey("李某"));
        assertEquals("20bb7036c3", SearchKeys.nameKey("𠮷㛃"));
        assertTrue(SearchKeys.nameKey("李某某").startsWith(SearchKeys.nameKey("李某")));
    }

    @Test
    void whatBeginsWithAPrefixLiesInItsRange() {
        String prefix = SearchKeys.nameKey("王");
        for (String name : new String[] {"王", "王伟", "王𠮷", "王㛃", "王\ue863"}) {
            String key = SearchKeys.nameKey(name);
            assertTrue(key.compareTo(prefix) >= 0 && key.compareTo(SearchKeys.behind(prefix)) < 0, name);
        }
        assertTrue(SearchKeys.nameKey("玌").compareTo(SearchKeys.behind(prefix)) > 0);
        assertTrue("zhuzizhen".compareTo(SearchKeys.behind("z")) < 0);
    }

    @Test
    void phonesAreMasked() {
        assertEquals("138****0027", PersonDetails.maskPhone("13800000027"));
        assertEquals("*****78", PersonDetails.maskPhone("2345678"));
        assertEquals("", PersonDetails.maskPhone(""));
    }
}
