package org.minkang.casework.report;

/**
 * Two figures that must be equal (勾稽关系).
 *
 * @param name     what is compared, as a person reads it
 * @param expected what it should be
 * @param found    what it is
 */
public record CrossCheck(String name, long expected, long found) {

    public boolean holds() {
        return expected == found;
    }
}
