package org.minkang.letters;

import java.io.InputStream;
import java.util.List;
import org.minkang.base.Bilingual;

/**
 * A kind of letter: a certificate, a notice, a list. Contributed by the module that sends it.
 *
 * <p>What stands in the document is described at {@link Letters}. A bureau replaces the default
 * document by its own file {@code <data>/templates/<id>.docx}.
 */
public interface LetterTemplate {

    /** Unique, letters, digits, {@code .}, {@code -} and {@code _}; also the name of a bureau's own file. */
    String id();

    /** What a person calls this letter, e.g. 待遇认定证. */
    Bilingual name();

    /** Every placeholder the document may use; the document need not use all of them. */
    List<Placeholder> placeholders();

    /** The default document, opened anew at each call; the caller closes it. */
    InputStream docx();
}
