package org.minkang.releng.county;

import java.time.LocalDate;

/**
 * An inhabitant.
 *
 * @param number empty for one without
 */
record Person(String number, String name, boolean male, LocalDate birth, int township, County.Village village, String phone) {

    String sex() {
        return male ? "男" : "女";
    }
}
