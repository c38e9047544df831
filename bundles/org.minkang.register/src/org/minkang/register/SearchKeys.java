package org.minkang.register;

/**
 * What the search finds a person by. All keys consist of a–z and 0–9, which every database and
 * every collation orders alike; a Chinese name as it stands would be sorted by strokes or sound
 * on one server and by code on the next, and a range over it would miss persons.
 *
 * @param nameKey  each character of the name as five hexadecimal digits
 * @param pinyin   see {@link Pinyin}
 * @param initials see {@link Pinyin}
 * @param idTail   last four characters of the number; null without one
 */
record SearchKeys(String nameKey, String pinyin, String initials, String idTail) {

    static SearchKeys of(PersonDetails d) {
        Pinyin reading = Pinyin.ofName(d.name());
        String number = d.number() == null ? null : d.number().text();
        return new SearchKeys(nameKey(d.name()), cut(reading.pinyin(), PINYIN_LENGTH),
                cut(reading.initials(), INITIALS_LENGTH), number == null ? null : number.substring(14));
    }

    /** Lengths of the columns; a longer reading still finds its person by the beginning. */
    private static final int PINYIN_LENGTH = 60;
    private static final int INITIALS_LENGTH = 20;

    static String nameKey(String name) {
        StringBuilder key = new StringBuilder(name.length() * 5);
        name.codePoints().forEach(c -> {
            String hex = Integer.toHexString(c);
            // 0x10FFFF has six digits, but the planes behind 0xFFFFF are for private use and hold no name
            key.append("00000", 0, Math.max(0, 5 - hex.length())).append(hex);
        });
        return key.toString();
    }

    /** The first text behind all that begin with this one. */
    static String behind(String prefix) {
        return prefix + "zzzzzzzz";
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
