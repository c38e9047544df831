package org.minkang.chronic;

import java.util.List;

import org.minkang.base.Bilingual;

/**
 * A paper an applicant hands in.
 *
 * @param alsoCalled other names under which workbooks list it
 * @param forAll     whether every application needs it, whatever the disease
 */
public record PaperKind(String key, Bilingual name, List<String> alsoCalled, boolean forAll, String source) {
}
