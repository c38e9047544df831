package org.minkang.chronic;

import org.minkang.base.Bilingual;

/** A branch of medicine whose experts judge a disease. */
public record Specialty(String key, Bilingual name) {
}
