package dev.layerlens.tools.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.Formula.Quantity;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.words.FormulaWords;
import dev.layerlens.card.words.LayerTitles;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Architecture;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LayerCardsTest {
    /** A capital, perhaps with the axis it is of, or one of the two small ones. */
    private static final Pattern LETTER =
            Pattern.compile("(?<![A-Za-z])([A-Z][hw]?|[rj])(?![A-Za-z])");

    private final Network network =
            Zoo.get("resnet20").build(new Blueprint(32, 10, Normalizer.CENTRED));
    private final Map<String, LayerCard> cards = cards(network);

    private static Map<String, LayerCard> cards(Network network) {
        Map<String, String> own =
                network.nodes().stream().collect(Collectors.toMap(Node::name, Node::name));
        List<LayerCard> cards = new LayerCards(network).cards(own, Map.of());
        return cards.stream().collect(Collectors.toMap(LayerCard::name, card -> card));
    }

    private String numbers(String layer, Quantity quantity) {
        return cards.get(layer).formula(quantity).orElseThrow().numbers();
    }

    @Test
    void everyLayerHasACardWithAFormula() {
        assertThat(cards).hasSize(network.nodes().size());
        assertThat(cards.values()).allSatisfy(card -> assertThat(card.formulas()).isNotEmpty());
    }

    @Test
    void theFirstConvolutionIsExplainedWithItsNumbers() {
        assertThat(cards.get("stem.conv").title()).isEqualTo("conv 3x3, 3 -> 16");
        assertThat(numbers("stem.conv", Quantity.OUTPUT_SIZE))
                .isEqualTo("(32 - 3 + 2) / 1 + 1 = 32");
        assertThat(numbers("stem.conv", Quantity.PARAMETERS)).isEqualTo("3 x 3 x 3 x 16 = 432");
        assertThat(numbers("stem.conv", Quantity.MULTIPLY_ADDS))
                .isEqualTo("32 x 32 x 3 x 3 x 3 x 16 = 442,368");
        assertThat(numbers("stem.conv", Quantity.RECEPTIVE_FIELD)).isEqualTo("1 + (3 - 1) x 1 = 3");
    }

    @Test
    void aStrideThatDoesNotDivideIsRoundedDownInTheFormula() {
        assertThat(numbers("stage2.block1.shortcut", Quantity.OUTPUT_SIZE))
                .isEqualTo("floor((32 - 1 + 0) / 2) + 1 = 16");
        assertThat(numbers("stage2.block1.conv1", Quantity.OUTPUT_SIZE))
                .isEqualTo("(32 - 3 + 1) / 2 + 1 = 16");
    }

    @Test
    void theCardsAddUpToTheNetwork() {
        assertThat(cards.values().stream().mapToLong(LayerCard::parameters).sum())
                .isEqualTo(272_474);
    }

    @Test
    void theTitlesOfAllNetworksAreWrittenInKorean() {
        LayerTitles korean = LayerTitles.in(Locale.KOREAN);
        for (Architecture architecture : Zoo.architectures()) {
            Network each = architecture.build(new Blueprint(64, 10, Normalizer.CENTRED));
            assertThat(cards(each).values())
                    .as(architecture.name())
                    .allSatisfy(
                            card ->
                                    assertThat(withoutFunctions(korean.of(card.title())))
                                            .doesNotContainPattern("[A-Za-z]{2}"));
        }
    }

    @Test
    void everyLetterOfTheRulesOfAllNetworksHasAMeaning() {
        FormulaWords words = FormulaWords.in(Locale.ENGLISH);
        for (Architecture architecture : Zoo.architectures()) {
            Network each = architecture.build(new Blueprint(64, 10, Normalizer.CENTRED));
            assertThat(cards(each).values())
                    .as(architecture.name())
                    .allSatisfy(card -> assertThat(words.letters(card)).contains(letters(card)));
        }
    }

    /** "W:" for a rule with W; functions and units are no letters. */
    private static List<String> letters(LayerCard card) {
        return card.formulas().stream()
                .filter(f -> f.quantity() != Quantity.VALUE && !f.symbols().equals("r"))
                .flatMap(f -> LETTER.matcher(f.symbols()).results())
                .map(letter -> letter.group() + ":")
                .collect(Collectors.toList());
    }

    /** The names of these functions are the same in Korean. */
    private static String withoutFunctions(String title) {
        return title.replaceAll("(Leaky )?ReLU6?|G?ELU|tanh", "");
    }
}
