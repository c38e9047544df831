package org.minkang.store.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;

/** Sees what any of several class loaders sees: in OSGi each contributor of entities has one of its own. */
final class CompositeClassLoader extends ClassLoader {

    private final List<ClassLoader> parts;

    CompositeClassLoader(Collection<ClassLoader> parts) {
        super(null);
        this.parts = List.copyOf(new LinkedHashSet<>(parts));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (ClassLoader part : parts) {
            try {
                return part.loadClass(name);
            } catch (ClassNotFoundException e) {
                // another part may have it
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        for (ClassLoader part : parts) {
            URL found = part.getResource(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        LinkedHashSet<URL> found = new LinkedHashSet<>();
        for (ClassLoader part : parts) {
            found.addAll(Collections.list(part.getResources(name)));
        }
        return Collections.enumeration(found);
    }
}
