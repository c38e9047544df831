package org.minkang.chronic.internal;

import org.minkang.access.Access;
import org.minkang.chronic.ExpertFigures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The figures of experts. */
@Component(service = ExpertFigures.class)
public final class ExpertFiguresComponent extends ExpertFigures {

    @Activate
    public ExpertFiguresComponent(@Reference Access access) {
        super(access);
    }
}
