package org.minkang.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minkang.base.Bilingual;

/**
 * A map of a policy pack with the place it stands at. Every method that fails puts a problem
 * (file and line, clause, what was expected) to the pack's problems and returns a stand-in
 * (empty text, 0, false, 0001-01-01, an empty node that complains no further), so that reading goes on.
 */
public interface PackNode {

    /** A text that must be there and not be blank. */
    String text(String key);

    /** A whole number within int. */
    int integer(String key);

    /** A whole number from {@code min} to {@code max}, both included. */
    int integer(String key, int min, int max);

    /** {@code true} or {@code false}. */
    boolean flag(String key);

    /** A day written {@code 2026-01-31}. */
    LocalDate day(String key);

    /** A decimal number, exact. */
    BigDecimal decimal(String key);

    /** A name: {@code 中文} or {@code {zh: 中文, en: English}}. */
    Bilingual bilingual(String key);

    /** One of the constants, written in lower case with hyphens ({@code NEXT_MONTH} is {@code next-month}). */
    <E extends Enum<E>> E choice(String key, Class<E> type);

    /** A map below this one. */
    PackNode node(String key);

    /** A list of maps with at least one element. */
    List<PackNode> list(String key);

    /** A list of texts with at least one element. */
    List<String> texts(String key);

    /** A text, or a list of texts with at least one element: {@code a} is the same as {@code [a]}. */
    List<String> words(String key);

    /** A list of lists of texts: {@code [[a, b], [c, d]]}. */
    List<List<String>> textLists(String key);

    /** A map below this one whose keys are free, each with a map: key to node, in the order of the file. */
    Map<String, PackNode> nodes(String key);

    /** A map below this one whose keys are free, each with a text: in the order of the file. */
    Map<String, String> textMap(String key);

    Optional<String> optionalText(String key);

    Optional<Integer> optionalInteger(String key);

    boolean flagOr(String key, boolean otherwise);

    Optional<LocalDate> optionalDay(String key);

    Optional<BigDecimal> optionalDecimal(String key);

    Optional<Bilingual> optionalBilingual(String key);

    <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type);

    Optional<PackNode> optionalNode(String key);

    /** As {@link #list}, empty when the key is not there. */
    List<PackNode> optionalList(String key);

    /** As {@link #texts}, empty when the key is not there. */
    List<String> optionalTexts(String key);

    /** As {@link #words}, empty when the key is not there. */
    List<String> optionalWords(String key);

    /** As {@link #textLists}, empty when the key is not there. */
    List<List<String>> optionalTextLists(String key);

    /** Whether the key is there and not null. */
    boolean has(String key);

    /** Whether the key is there and null: a value that the county left open. */
    boolean isOpen(String key);

    /** Whether the value of the key is a list. */
    boolean isList(String key);

    /** Whether the value of the key is a map. */
    boolean isMap(String key);

    /** The keys, in the order of the file. */
    Set<String> keys();

    /**
     * Complains about every key that is not one of these, with the one that was probably meant.
     * {@code source}, {@code wording} and {@code note} are always allowed.
     */
    void onlyKeys(String... allowed);

    /** The clause a value is taken from: {@code source} of this map or of the nearest one around it; empty without. */
    String clause();

    /** The words of that clause: {@code wording} of this map or of the nearest one around it; empty without. */
    String wording();

    /** {@code file.yaml:37}. */
    String place();

    /** {@code file.yaml:38} of the value of a key. */
    String place(String key);

    /** Says that the value of a key is wrong; {@code sentence} tells what was expected. Key null: the whole map. */
    void wrong(String key, String code, String sentence);
}
