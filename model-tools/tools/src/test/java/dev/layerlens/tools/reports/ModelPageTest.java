package dev.layerlens.tools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.ReportJson;
import org.junit.jupiter.api.Test;

/** The page of a report in which no two figures are alike. */
class ModelPageTest {
    private static final String REPORT =
            """
            {"name": "pets", "description": {"en": "Two pets.", "ko": "반려동물 둘."},
             "licence": "Apache-2.0",
             "make": {"architecture": "resnet8", "inputHeight": 48, "inputWidth": 64,
                      "inputChannels": 3, "parameters": 78042, "multiplyAdds": 12345678,
                      "precision": "INT8", "bytes": 123456},
             "classes": [{"en": "cat", "ko": "고양이", "pictures": 50, "recall": 0.9, "precision": 0.95},
                         {"en": "dog", "ko": "개", "pictures": 40, "recall": 0.975}],
             "data": {"name": "Pets", "source": "a shelter", "terms": {"en": "Free.", "ko": "자유."},
                      "training": 9000, "calibration": 600, "test": 90},
             "accuracy": {"split": "Pets test", "pictures": 10000, "top1": 0.9333, "top5": 0.9996},
             "mixUps": [{"right": 0, "said": 1, "count": 5}],
             "calibration": {"error": 0.0213, "temperature": 1.345},
             "threshold": {"probability": 0.551, "coverage": 0.802, "accuracy": 0.974},
             "robustness": {"clean": 0.931, "meanError": 0.307,
                            "spoilt": [{"en": "noisy", "ko": "잡음", "top1": [0.91, 0.82, 0.53]}]},
             "latency": [{"precision": "INT8", "milliseconds": 0.41,
                          "machine": {"en": "one thread", "ko": "스레드 하나"}}],
             "limits": [{"en": "No birds.", "ko": "새는 모릅니다."}],
             "recipe": {"path": "recipes/pets.conf", "seed": 7, "epochs": 20,
                        "dataDigest": "sha256:0123"}}
            """;

    private static String page(String report) throws Exception {
        ModelReport read = ReportJson.read(report);
        return ModelPage.of(read);
    }

    @Test
    void everyFigureStandsWhereItBelongs() throws Exception {
        assertThat(page(REPORT).lines())
                .contains(
                        "| Knows | 2 things: cat, dog |",
                        "| Right | 93.3 % of 10,000 pictures that it never learned from |",
                        "| Looks at | one square colour picture, 64 x 48 pixels |",
                        "| Network | resnet8: 78,042 parameters, 12.3 million multiply-adds a"
                                + " picture |",
                        "| File | 123,456 bytes, 8-bit integers |",
                        "Of the 10,000 pictures of Pets test, its first answer was right for 93.3 %;"
                                + " the right answer was among its first five for 99.9 %.",
                        "- cat, taken for dog: 5 of 50",
                        "How sure it says it is and how often it is then right are 2.1 percentage"
                                + " points apart on average (expected calibration error). To get"
                                + " there, its logits were divided by 1.35 (temperature scaling).",
                        "When its best answer is below 55.1 %, it says \"not sure\". It was sure of"
                                + " 80.2 % of the test pictures, and right about 97.4 % of those.",
                        "Right about 93.1 % of the pictures as they are. Spoilt as a camera spoils"
                                + " them, it was wrong about 30.7 % on average:",
                        "| noisy | 91.0 % | 82.0 % | 53.0 % |",
                        "- 0.41 ms a picture on one thread (8-bit integers)",
                        "9,000 pictures to learn from, 600 others to set its confidence by, 90 others"
                                + " to be tested on.",
                        "- No birds.",
                        "- epochs: 20",
                        "- seed: 7",
                        "학습에 쓰지 않은 사진 10,000장에서 93.3 %를 맞혔습니다.",
                        "- 새는 모릅니다.");
    }

    @Test
    void theBestRecognizedClassComesFirst() throws Exception {
        assertThat(page(REPORT))
                .contains("| dog | 97.5 % | never said | 40 |\n| cat | 90.0 % | 95.0 % | 50 |\n");
    }

    /** Nobody shall read that a model is never wrong when it is. */
    @Test
    void onlyAllIsAHundredPercent() throws Exception {
        assertThat(page(REPORT.replace("0.9333", "0.9999")))
                .contains("right for 99.9 %;")
                .doesNotContain("100.0 %");
        assertThat(page(REPORT.replace("0.9333", "0.9994"))).contains("right for 99.9 %;");
        assertThat(page(REPORT.replace("0.9333", "1"))).contains("right for 100.0 %;");
    }
}
