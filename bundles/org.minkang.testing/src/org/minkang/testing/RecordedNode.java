package org.minkang.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minkang.policy.PackNode;

/** A node of a pack that tells what a reader asks of it, together with what the schema says of that place. */
final class RecordedNode implements InvocationHandler {

    /** Hears what is asked; {@code maps} are the kinds of map that may stand there. */
    interface Listener {

        /** @return the kinds that are left once the reader has said which keys it knows */
        List<Map<String, Object>> onlyKeys(String way, List<Map<String, Object>> maps, Set<String> keys);

        /** The reader goes through the keys that are there, and so needs none. */
        void goesThrough(List<Map<String, Object>> maps);

        void asked(String way, List<Map<String, Object>> maps, Method getter, Object[] args);

        /** Whether this key is to be taken for missing. */
        boolean hides(List<Map<String, Object>> maps, String key);

        /** The kinds of map below, in a list or not. */
        List<Map<String, Object>> below(List<Map<String, Object>> maps, String key);
    }

    private static final Set<String> ABOUT_ITSELF = Set.of("clause", "wording", "place", "keys", "wrong", "toString", "hashCode", "equals");

    private final PackNode node;
    private final String way;
    private final Listener listener;
    private List<Map<String, Object>> maps;

    private RecordedNode(PackNode node, String way, List<Map<String, Object>> maps, Listener listener) {
        this.node = node;
        this.way = way;
        this.maps = maps;
        this.listener = listener;
    }

    static PackNode of(PackNode node, String way, List<Map<String, Object>> maps, Listener listener) {
        return (PackNode) Proxy.newProxyInstance(RecordedNode.class.getClassLoader(), new Class<?>[] {PackNode.class},
                new RecordedNode(node, way, maps, listener));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        if (method.getName().equals("onlyKeys")) {
            maps = listener.onlyKeys(way, maps, Set.of((String[]) args[0]));
        } else if (method.getName().equals("keys")) {
            listener.goesThrough(maps);
            return node.keys().stream().filter(key -> !listener.hides(maps, key)).collect(Collectors.toCollection(LinkedHashSet::new));
        } else if (!ABOUT_ITSELF.contains(method.getName())) {
            listener.asked(way, maps, method, args);
            if (listener.hides(maps, (String) args[0])) {
                args[0] = args[0] + " which is hidden";
            }
        }
        try {
            Object result = method.invoke(node, args);
            return result == null || args == null ? result : below(result, String.valueOf(args[0]));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object below(Object result, String key) {
        if (result instanceof PackNode one) {
            return wrapped(one, key);
        } else if (result instanceof Optional<?> some && some.orElse(null) instanceof PackNode one) {
            return Optional.of(wrapped(one, key));
        } else if (result instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof PackNode) {
            return list.stream().map(one -> wrapped((PackNode) one, key)).toList();
        } else if (result instanceof Map<?, ?> map && map.values().stream().anyMatch(PackNode.class::isInstance)) {
            Map<Object, Object> all = new LinkedHashMap<>();
            List<Map<String, Object>> free = listener.below(maps, key);
            map.forEach((name, one) -> all.put(name,
                    of((PackNode) one, way + "/" + key + "/*", listener.below(free, name.toString()), listener)));
            return all;
        }
        return result;
    }

    private PackNode wrapped(PackNode one, String key) {
        return of(one, way + "/" + key, listener.below(maps, key), listener);
    }
}
