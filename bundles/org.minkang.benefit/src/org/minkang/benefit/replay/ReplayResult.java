package org.minkang.benefit.replay;

import java.util.List;
import java.util.Map;
import org.minkang.base.Bilingual;

/**
 * What a year comes to under the packs in force and under another one.
 *
 * @param persons  of the whole county, by their year
 * @param visits   one by one
 * @param byLayer  by key: visits for which the layer pays under either pack
 * @param layerNames of those layers
 * @param byKind   by kind of visit: visits
 * @param byLevel  by key; visits without a level under the empty key
 * @param byMark   by key; a person with several marks counts in each, one without any under the empty key
 * @param byArea   by code of the township: persons; without one under the empty key
 * @param most     persons who would lose most, then those who would get most
 * @param open     visits left out because a pack leaves a number open that they need
 * @param missing  what visits name and a pack has no word for, with how often it was met first for a person; who is left out
 * @param leftOut  persons left out for that reason
 */
public record ReplayResult(ReplayFigures persons, ReplayFigures visits, Map<String, ReplayFigures> byLayer,
        Map<String, Bilingual> layerNames, Map<String, ReplayFigures> byKind, Map<String, ReplayFigures> byLevel, Map<String, ReplayFigures> byMark,
        Map<String, ReplayFigures> byArea, List<ReplayPersonChange> most, long open, Map<String, Long> missing, long leftOut) {
}
