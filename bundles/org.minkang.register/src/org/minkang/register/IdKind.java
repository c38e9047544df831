package org.minkang.register;

import org.minkang.base.Text;

/** By which paper a person is known to the register. */
public enum IdKind {

    /** 居民身份证, 18 characters. */
    RESIDENT,
    /** 港澳台居民居住证, a number of the same form that begins with 810000, 820000 or 830000. */
    HMT_RESIDENCE,
    /** No number (yet): a newborn, someone whose registration is being repaired. Known by name, birth and household. */
    NONE;

    /** The name of the paper in the current language. */
    public String text() {
        return Text.of(IdKind.class).get("id-kind." + name());
    }
}
