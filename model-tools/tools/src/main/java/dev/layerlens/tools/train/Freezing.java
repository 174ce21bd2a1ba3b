package dev.layerlens.tools.train;

import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the layers that a person does not want to change. */
final class Freezing {

    private Freezing() {}

    /**
     * The layers with parameters whose names match any of the patterns.
     *
     * @throws IllegalArgumentException if a pattern matches none, or all match
     */
    static Set<String> layers(Network network, List<String> patterns) {
        List<String> all =
                network.nodes().stream()
                        .filter(node -> !Parameter.of(node, network.shape(node.input())).isEmpty())
                        .map(Node::name)
                        .toList();
        Set<String> frozen = new TreeSet<>();
        for (String pattern : patterns) {
            Pattern names = Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
            List<String> matches =
                    all.stream().filter(name -> names.matcher(name).matches()).toList();
            Require.that(
                    !matches.isEmpty(),
                    "--freeze "
                            + pattern
                            + " matches no layer of "
                            + network.name()
                            + ": `model-tools describe "
                            + network.name()
                            + "` lists them");
            frozen.addAll(matches);
        }
        Require.that(
                frozen.size() < all.size(),
                "--freeze leaves no layer of " + network.name() + " that learns");
        return frozen;
    }
}
