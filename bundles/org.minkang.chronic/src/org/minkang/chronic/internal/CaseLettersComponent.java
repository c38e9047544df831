package org.minkang.chronic.internal;

import java.time.Clock;

import org.minkang.casework.Cases;
import org.minkang.chronic.CaseLetters;
import org.minkang.policy.PolicyPacks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The papers about the course of a case, filled. */
@Component(service = CaseLetters.class)
public final class CaseLettersComponent extends CaseLetters {

    @Activate
    public CaseLettersComponent(@Reference PolicyPacks packs, @Reference Cases cases, @Reference Clock clock) {
        super(packs, cases, clock);
    }
}
