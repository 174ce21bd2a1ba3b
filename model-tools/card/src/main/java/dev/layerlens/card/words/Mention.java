package dev.layerlens.card.words;

/**
 * Where a text uses a term.
 *
 * @param start index of the term's first character
 * @param end index after its last one
 * @param term the term
 */
public record Mention(int start, int end, Term term) {}
