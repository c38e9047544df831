package org.minkang.base;

/**
 * A name that comes as data (a disease, a step, a role) in Chinese and in English.
 *
 * @param zh the field's Chinese term
 * @param en its English name; the Chinese one when there is none
 */
public record Bilingual(String zh, String en) {

    public Bilingual {
        zh = zh == null ? "" : zh;
        en = en == null || en.isBlank() ? zh : en;
    }

    public static Bilingual of(String zh, String en) {
        return new Bilingual(zh, en);
    }

    /** In the current language. */
    public String text() {
        return Text.isEnglish() ? en : zh;
    }

    @Override
    public String toString() {
        return text();
    }
}
