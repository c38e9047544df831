package org.minkang.base;

/** As in a resident's registration. */
public enum Sex {
    MALE, FEMALE;

    /** 男/女 in the current language. */
    public String text() {
        return Text.of(Sex.class).get("sex." + name());
    }
}
