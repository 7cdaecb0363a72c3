package nl.meldwijzer.mutations;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Changes the tree of an update: values of another kind, fields that are gone, twice or new, and depth.
final class JsonMutations {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonMutations() {}

    static String mutated(RandomGenerator random, String original) {
        var tree = (ObjectNode) JSON.readTree(original);
        for (int times = random.nextInt(4); times > 0; times--) mutate(random, Oddities.of(random, objects(tree)));
        var text = tree.toString();
        return switch (random.nextInt(40)) {
            case 0 -> nested(text, "{\"a\":", "}", random.nextInt(3_000));
            case 1 -> nested(text, "[", "]", random.nextInt(20_000));
            case 2 -> text.replaceFirst("\\{", "{\"update_id\":1,\"update_id\":{},");
            case 3 -> text + text;
            default -> text;
        };
    }

    private static List<ObjectNode> objects(JsonNode tree) {
        var found = new ArrayList<ObjectNode>();
        if (tree instanceof ObjectNode object) found.add(object);
        tree.forEach(child -> found.addAll(objects(child)));
        return found;
    }

    private static void mutate(RandomGenerator random, ObjectNode object) {
        var names = new ArrayList<>(object.propertyNames());
        var name = names.isEmpty() ? "a" : Oddities.of(random, names);
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(Oddities.any(random), object.path(name));
            case 2 -> object.set(name, deep(random.nextInt(400)));
            default -> object.set(name, value(random));
        }
    }

    private static JsonNode value(RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(random.nextDouble() * 1e300);
            case 4 -> NODES.objectNode();
            case 5 -> NODES.arrayNode().add(NODES.stringNode(Oddities.any(random)));
            default -> NODES.stringNode(Oddities.any(random));
        };
    }

    private static JsonNode deep(int levels) {
        ArrayNode deep = NODES.arrayNode();
        for (int i = 0; i < levels; i++) deep = NODES.arrayNode().add(deep);
        return deep;
    }

    private static String nested(String text, String open, String close, int levels) {
        return open.repeat(levels) + text + close.repeat(levels);
    }
}
