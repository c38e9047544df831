package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.access.Access;
import org.minkang.access.journal.Journal;
import org.minkang.casework.Cases;
import org.minkang.chronic.ChronicLetters;
import org.minkang.policy.PolicyPacks;
import org.minkang.register.Areas;
import org.minkang.register.Persons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The papers of the module, filled. */
@Component(service = ChronicLetters.class)
public final class LettersComponent extends ChronicLetters {

    @Activate
    public LettersComponent(@Reference Access access, @Reference Journal journal, @Reference Persons persons,
            @Reference Areas areas, @Reference PolicyPacks packs, @Reference Cases cases, @Reference Clock clock) {
        super(access, journal, persons, areas, packs, cases, clock);
    }
}
