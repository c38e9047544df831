package org.minkang.enrollment.internal;

import org.minkang.casework.WorkflowModule;
import org.minkang.enrollment.EnrollmentModule;
import org.osgi.service.component.annotations.Component;

/** Contributes the rights. */
@Component(service = WorkflowModule.class)
public final class ModuleComponent extends EnrollmentModule {
}
