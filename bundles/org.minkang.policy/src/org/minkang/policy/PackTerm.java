package org.minkang.policy;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A word that a pack lists.
 *
 * @param path  where it stands, see {@link PackEdit}
 * @param zh    its Chinese name; empty without
 * @param en    its English name; empty without
 * @param apart whether the pack writes the names apart, as {@code {zh: 中文, en: English}}
 * @param line  in the text, from 1
 */
public record PackTerm(String path, String key, String zh, String en, boolean apart, int line) {

    /** A word and its names as they are written; an English name that is empty is left out. */
    public static Map<String, Object> written(String key, String zh, String en) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("key", key);
        if (!zh.isEmpty()) {
            written.put("name", names(zh, en));
        }
        return written;
    }

    private static Object names(String zh, String en) {
        if (en.isEmpty()) {
            return zh;
        }
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("zh", zh);
        names.put("en", en);
        return names;
    }

    /** Gives it other names; what is the same already stays as it is written. */
    public void rename(PackEdit edit, String newZh, String newEn) {
        if (!apart && !(zh.equals(newZh) && en.equals(newEn))) {
            edit.set(path + "/name", names(newZh, newEn));
            return;
        }
        if (!zh.equals(newZh)) {
            edit.set(path + "/name/zh", newZh);
        }
        if (!en.equals(newEn)) {
            edit.set(path + "/name/en", newEn);
        }
    }
}
