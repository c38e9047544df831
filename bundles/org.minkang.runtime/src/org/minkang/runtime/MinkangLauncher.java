package org.minkang.runtime;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.minkang.base.Progress;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/**
 * Opens a {@link Minkang} inside OSGi: takes what bundles contribute, and registers each service
 * of the base under its class, so that the components of modules can ask for it.
 */
public final class MinkangLauncher implements AutoCloseable {

    /** Terms and dates are those of the bureau, wherever the machine believes to be. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final BundleContext context;
    private final Minkang minkang;
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();

    private MinkangLauncher(BundleContext context, Minkang minkang) {
        this.context = context;
        this.minkang = minkang;
    }

    /** @throws org.minkang.base.Refused with a sentence when the folder or database cannot be used */
    public static MinkangLauncher launch(DataFolder folder, Progress progress) {
        return launch(folder, Clock.system(ZONE), progress);
    }

    public static MinkangLauncher launch(DataFolder folder, Clock clock, Progress progress) {
        BundleContext context = FrameworkUtil.getBundle(MinkangLauncher.class).getBundleContext();
        Contributions contributions = find(context, Contributions.class);
        MinkangLauncher launcher = new MinkangLauncher(context, Minkang.open(folder, contributions, clock, progress));
        launcher.register();
        return launcher;
    }

    private void register() {
        minkang.services().forEach((type, service) -> {
            if (type != Contributions.class) {
                registrations.add(context.registerService(type.getName(), service, null));
            }
        });
        registrations.add(context.registerService(Minkang.class, minkang, null));
    }

    public Minkang minkang() {
        return minkang;
    }

    /** A service of the base or of an installed module, by its class. */
    public <T> T service(Class<T> type) {
        return minkang.services().containsKey(type) ? minkang.service(type) : find(context, type);
    }

    private static <T> T find(BundleContext context, Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        T service = reference == null ? null : context.getService(reference);
        if (service == null) {
            throw new IllegalStateException("nobody offers " + type.getName()
                    + "; is the bundle installed and declarative services started?");
        }
        return service;
    }

    @Override
    public void close() {
        // modules let go of the services before the store they work on is closed
        registrations.forEach(ServiceRegistration::unregister);
        minkang.close();
    }
}
