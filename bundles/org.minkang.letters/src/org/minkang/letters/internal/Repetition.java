package org.minkang.letters.internal;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** Finds out for which list a table row or a paragraph is repeated. */
final class Repetition {

    private Repetition() {}

    /** The list whose columns are named here, if we are not already inside it. */
    static Optional<String> listOf(Element rowOrParagraph, Scope scope) {
        return lists(rowOrParagraph).stream().filter(l -> !scope.isInside(l)).findFirst();
    }

    /** Every list named by the row or paragraph itself; what tables inside its cells name is theirs. */
    static Set<String> lists(Element rowOrParagraph) {
        Set<String> lists = new LinkedHashSet<>();
        collect(rowOrParagraph, lists);
        return lists;
    }

    private static void collect(Element element, Set<String> lists) {
        if (Xml.is(element, "p")) {
            Token.in(new ParagraphText(element).text()).stream().flatMap(p -> p.token().stream())
                    .filter(t -> t.list() != null).forEach(t -> lists.add(t.list()));
            return;
        }
        Xml.children(element).stream().filter(e -> !Xml.is(e, "tbl")).forEach(e -> collect(e, lists));
    }
}
