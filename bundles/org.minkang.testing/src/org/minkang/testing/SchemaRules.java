package org.minkang.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds a tree of maps, lists and plain values against a JSON schema: the part of draft-07 that pack schemas are written in. */
final class SchemaRules {

    private static final Set<String> SAY_NOTHING = Set.of("$schema", "title", "description", "definitions", "enumDescriptions", "examples",
            "patternErrorMessage");

    private final Map<?, ?> definitions;

    SchemaRules(Map<String, Object> schema) {
        definitions = (Map<?, ?>) schema.get("definitions");
    }

    /** @return what is wrong, each with the way to it; nothing when the tree is valid */
    List<String> faults(Map<?, ?> schema, Object value, String way) {
        List<String> faults = new ArrayList<>();
        schema.forEach((keyword, rule) -> {
            switch (keyword.toString()) {
                case "$ref" -> faults.addAll(faults((Map<?, ?>) definitions.get(rule.toString().replace("#/definitions/", "")), value, way));
                case "allOf" -> ((List<?>) rule).forEach(one -> faults.addAll(faults((Map<?, ?>) one, value, way)));
                case "anyOf" -> anyOf((List<?>) rule, value, way, faults);
                case "additionalProperties", "minItems", "maxItems", "minProperties", "required", "properties", "items", "type", "enum",
                        "minimum", "maximum", "pattern", "maxLength" -> {
                    if (!holds(keyword.toString(), rule, value)) {
                        faults.add(way + ": " + keyword + " " + rule + " does not hold for " + value);
                    }
                }
                default -> {
                    if (!SAY_NOTHING.contains(keyword) && !keyword.toString().startsWith("x-")) {
                        faults.add("the schema has a keyword that is not checked: " + keyword);
                    }
                }
            }
        });
        below(schema, value, way, faults);
        return faults;
    }

    private void anyOf(List<?> rule, Object value, String way, List<String> faults) {
        List<String> all = new ArrayList<>();
        for (Object one : rule) {
            List<String> found = faults((Map<?, ?>) one, value, way);
            if (found.isEmpty()) {
                return;
            }
            all.addAll(found);
        }
        faults.add(way + ": fits none of " + rule.size() + " kinds: " + all);
    }

    private static boolean holds(String keyword, Object rule, Object value) {
        return switch (keyword) {
            case "type" -> rule instanceof List<?> types ? types.stream().anyMatch(t -> is(t.toString(), value)) : is(rule.toString(), value);
            case "enum" -> ((List<?>) rule).stream().anyMatch(one -> one.toString().equals(String.valueOf(value)));
            case "minimum" -> !(value instanceof Number) || decimal(value).compareTo(decimal(rule)) >= 0;
            case "maximum" -> !(value instanceof Number) || decimal(value).compareTo(decimal(rule)) <= 0;
            case "pattern" -> !(value instanceof String s) || Pattern.compile(rule.toString()).matcher(s).find();
            case "maxLength" -> !(value instanceof String s) || s.length() <= (Integer) rule;
            case "minItems" -> !(value instanceof List<?> list) || list.size() >= (Integer) rule;
            case "maxItems" -> !(value instanceof List<?> list) || list.size() <= (Integer) rule;
            case "minProperties" -> !(value instanceof Map<?, ?> map) || map.size() >= (Integer) rule;
            case "required" -> !(value instanceof Map<?, ?> map) || map.keySet().containsAll((List<?>) rule);
            default -> true;
        };
    }

    private static boolean is(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "null" -> value == null;
            case "integer" -> value instanceof Integer || value instanceof Long;
            default -> value instanceof Number;
        };
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    private void below(Map<?, ?> schema, Object value, String way, List<String> faults) {
        if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
            for (int i = 0; i < list.size(); i++) {
                faults.addAll(faults(items, list.get(i), way + "[" + i + "]"));
            }
        } else if (value instanceof Map<?, ?> map) {
            Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> some ? some : Map.of();
            Object others = schema.get("additionalProperties");
            map.forEach((key, one) -> {
                if (properties.containsKey(key.toString())) {
                    faults.addAll(faults((Map<?, ?>) properties.get(key.toString()), one, way + "/" + key));
                } else if (others instanceof Map<?, ?> free) {
                    faults.addAll(faults(free, one, way + "/" + key));
                } else if (Boolean.FALSE.equals(others)) {
                    faults.add(way + ": no key " + key);
                }
            });
        }
    }
}
