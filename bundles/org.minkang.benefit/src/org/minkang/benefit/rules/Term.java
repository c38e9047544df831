package org.minkang.benefit.rules;

import org.minkang.base.Bilingual;

/** Something that a pack gives a key and a name: a level, a mark, an item of cost. */
public record Term(String key, Bilingual name) {
}
