package org.minkang.policy;

import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a policy pack that one room or module declares and understands: one top-level key of
 * the file.
 *
 * @param <S> what the section becomes; an immutable value
 */
public interface PackSection<S> {

    /** The top-level key, for instance {@code casework}. */
    String id();

    /** The type under which {@link PolicyPack#section} hands it out. */
    Class<S> type();

    /**
     * Reads the section. What is wrong goes to the problems (the node's own methods do so), and
     * reading goes on with stand-ins, so that everything wrong is told at once; the value returned
     * is thrown away when there was any problem.
     */
    S read(PackNode node, PackProblems problems);

    /**
     * Looks at what only shows beside the other sections, for instance a standard reason that another section has to
     * know. Asked only of a pack that is new (see {@link PackProblems#fresh}) and once nothing else is wrong with it;
     * what is found goes to the node.
     *
     * @param value what {@link #read} made of the section
     * @param whole the pack with all its sections
     */
    default void check(S value, PackNode node, PolicyPack whole) {
        // most sections stand for themselves
    }

    /**
     * What may stand in the section, for editors and tables, see {@link PackSchema}: the file {@code <id>.schema.yaml}
     * beside the class, or beside one that it extends. Without it they know nothing of the section.
     */
    default Optional<URL> schema() {
        return Stream.<Class<?>>iterate(getClass(), Objects::nonNull, Class::getSuperclass)
                .map(type -> type.getResource(id() + ".schema.yaml")).filter(Objects::nonNull).findFirst();
    }
}
