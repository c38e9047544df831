package org.minkang.runtime.settle;

import java.time.LocalDate;

/** What a file says of a person beside marks and certificates. Whatever it does not say is null, empty or 1. */
record PersonRow(String person, LocalDate birth, String tier, String household, int members) {
}
