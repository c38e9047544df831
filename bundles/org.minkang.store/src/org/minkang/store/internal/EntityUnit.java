package org.minkang.store.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.Session;
import org.minkang.store.EntityContribution;

/** Makes one persistence unit of everybody's entities. */
final class EntityUnit {

    private EntityUnit() {}

    static EntityManagerFactory create(
            List<EntityContribution> contributions, DataSource source, String platform) {
        refuseSameNames(contributions);
        List<Class<?>> classes = new ArrayList<>();
        classes.add(InstantAsUtc.class);
        contributions.forEach(contribution -> classes.addAll(contribution.entities()));
        String name = "minkang-" + UUID.randomUUID();
        UnitInfo info = new UnitInfo(
                name, source, classes.stream().map(Class::getName).distinct().toList(), loader(classes));
        EntityManagerFactory factory =
                new PersistenceProvider().createContainerEntityManagerFactory(info, properties(name, platform));
        try {
            expectAll(classes, factory);
            return factory;
        } catch (RuntimeException e) {
            factory.close();
            throw e;
        }
    }

    private static Map<String, Object> properties(String name, String platform) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(PersistenceUnitProperties.SESSION_NAME, name);
        properties.put(PersistenceUnitProperties.TARGET_DATABASE, platform);
        properties.put(PersistenceUnitProperties.WEAVING, "false");
        properties.put(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false");
        properties.put(PersistenceUnitProperties.DDL_GENERATION, PersistenceUnitProperties.NONE);
        properties.put(PersistenceUnitProperties.LOGGING_LOGGER, "JavaLogger");
        // every failure is thrown as well, and is logged where it is dealt with
        properties.put(PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE");
        // values of parameters are personal data: neither the log nor a message of an exception may hold them
        properties.put(PersistenceUnitProperties.LOGGING_PARAMETERS, "false");
        return properties;
    }

    private static ClassLoader loader(List<Class<?>> classes) {
        List<ClassLoader> loaders = new ArrayList<>();
        loaders.add(PersistenceProvider.class.getClassLoader());
        loaders.add(Session.class.getClassLoader());
        classes.forEach(type -> loaders.add(type.getClassLoader()));
        return new CompositeClassLoader(loaders);
    }

    /** Two modules that know nothing of each other may well name an entity alike; queries could not tell them apart. */
    private static void refuseSameNames(List<EntityContribution> contributions) {
        Map<String, String> owners = new HashMap<>();
        for (EntityContribution contribution : contributions) {
            for (Class<?> type : contribution.entities()) {
                if (type.isAnnotationPresent(Entity.class)) {
                    String other = owners.put(nameOf(type), contribution.id());
                    if (other != null) {
                        throw Sentences.refuse("store.entity-twice", nameOf(type), other, contribution.id());
                    }
                }
            }
        }
    }

    private static String nameOf(Class<?> type) {
        String name = type.getAnnotation(Entity.class).name();
        return name.isEmpty() ? type.getSimpleName() : name;
    }

    /** A unit that lacks entities is made without a word by the provider, and fails only when they are used. */
    private static void expectAll(List<Class<?>> classes, EntityManagerFactory factory) {
        Set<Class<?>> expected = classes.stream()
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .collect(Collectors.toCollection(HashSet::new));
        Set<Class<?>> managed = factory.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .collect(Collectors.toSet());
        if (!managed.equals(expected)) {
            throw new IllegalStateException("the unit manages " + managed + " instead of " + expected);
        }
    }
}
