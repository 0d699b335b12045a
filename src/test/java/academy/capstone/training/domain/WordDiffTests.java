package academy.capstone.training.domain;

import static org.assertj.core.api.Assertions.assertThat;

import academy.capstone.training.OutlineComparison.Piece;
import academy.capstone.training.OutlineComparison.State;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Plan the spectrum of a country|Plan the spectrum of a region|Plan the spectrum of a [-country-][+region+]",
                "Assess risks|Assess all risks of networks|Assess [+all +]risks[+ of networks+]",
                "Measure the coverage of old mobile networks now|Measure the quality of new fixed networks now"
                        + "|Measure the [-coverage-][+quality+] of [-old mobile-][+new fixed+] networks now",
                "频谱管理的基本原则|频谱规划的基本原则|频谱[-管理-][+规划+]的基本原则",
                "إدارة الطيف الترددي|إدارة شبكات الطيف الترددي|إدارة [+شبكات +]الطيف الترددي",
                "Оценить риски сети|Оценить угрозы сети|Оценить [-риски-][+угрозы+] сети",
                "Le réseau est sûr.|Le réseau n'est pas sûr.|Le réseau [-est-][+n'est pas+] sûr.",
                "Wholly other words|Nothing of that kind|[-Wholly other words-][+Nothing of that kind+]",
                "Same|Same|Same"
            })
    void marksWordsInEveryScript(String before, String after, String marked) {
        assertThat(marked(WordDiff.between(before, after))).isEqualTo(marked);
    }

    @Test
    void hasNoPiecesForNothing() {
        assertThat(WordDiff.between("", "")).isEmpty();
        assertThat(marked(WordDiff.between("", "new"))).isEqualTo("[+new+]");
        assertThat(marked(WordDiff.between("old", ""))).isEqualTo("[-old-]");
    }

    @Test
    void keepsWhatWasAndWhatIsHoweverItCuts() {
        Random random = new Random(20270301);
        String[] words = {
            "spectrum ", "networks", ", ", "频谱", "管理", " ", "\n", "الطيف ", "é", "👩‍🏫", "3.5 GHz ", "。", "ไทย"
        };
        for (int run = 0; run < 500; run++) {
            String before = text(random, words);
            String after = random.nextBoolean() ? text(random, words) : before + words[random.nextInt(words.length)];
            List<Piece> pieces = WordDiff.between(before, after);

            assertThat(joined(pieces, State.ADDED)).isEqualTo(before);
            assertThat(joined(pieces, State.REMOVED)).isEqualTo(after);
            for (int index = 1; index < pieces.size(); index++) {
                assertThat(pieces.get(index).state())
                        .isNotEqualTo(pieces.get(index - 1).state());
            }
        }
    }

    @Test
    void comparesLongTextsSentenceBySentence() {
        String before = IntStream.range(0, 700)
                .mapToObj(each -> "Sentence " + each + " is here. ")
                .collect(Collectors.joining());
        String after = before.replace("Sentence 600 is", "Sentence 600 was");

        assertThat(WordDiff.between(before, after))
                .hasSize(4)
                .contains(new Piece(State.ADDED, "Sentence 600 was here. "));
    }

    private static String text(Random random, String[] words) {
        return IntStream.range(0, random.nextInt(25))
                .mapToObj(each -> words[random.nextInt(words.length)])
                .collect(Collectors.joining());
    }

    private static String joined(List<Piece> pieces, State without) {
        return pieces.stream()
                .filter(each -> each.state() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(each -> switch (each.state()) {
                    case ADDED -> "[+" + each.text() + "+]";
                    case REMOVED -> "[-" + each.text() + "-]";
                    default -> each.text();
                })
                .collect(Collectors.joining());
    }
}
