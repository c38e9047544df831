package org.minkang.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.fieldassist.IContentProposal;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static final List<String> HOSPITALS = List.of("示例市第一人民医院", "示例县人民医院", "人民路卫生室");

    private static List<String> offered(List<String> words, String typed) {
        return Stream.of(Suggestions.matching(words, typed)).map(IContentProposal::getContent).toList();
    }

    @Test
    void whatBeginsWithTheTypedWordsStandsFirst() {
        assertEquals(List.of("人民路卫生室", "示例市第一人民医院", "示例县人民医院"), offered(HOSPITALS, " 人民"));
    }

    @Test
    void nothingIsOfferedForAnEmptyFieldAWholeNameOrWordsThatNobodyKnows() {
        for (String typed : List.of("", "  ", "示例县人民医院", "外县医院")) {
            assertEquals(List.of(), offered(HOSPITALS, typed), typed);
        }
    }

    @Test
    void aLongListIsNotOfferedWhole() {
        assertEquals(8, offered(IntStream.range(0, 300).mapToObj(i -> "卫生室" + i).toList(), "卫生").size());
    }
}
