package org.minkang.chronic;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the pool keeps of an expert.
 *
 * @param specialties keys of the pack's specialties, at least one
 * @param hospital    code or name of a provider in the register; empty for that of the account's organisation
 * @param active      false takes the expert out of the pool at once
 * @param from        first day
 * @param to          last day; null while it is open
 * @param note        empty when there is none
 */
public record ExpertEntry(Set<String> specialties, String hospital, boolean active, LocalDate from, LocalDate to,
        String note) {

    public ExpertEntry {
        specialties = Set.copyOf(specialties);
        hospital = hospital == null ? "" : hospital.strip();
        note = note == null ? "" : note.strip();
    }
}
