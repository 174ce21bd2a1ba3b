package dev.layerlens.card;

/**
 * The name of one class in the languages the app speaks.
 *
 * @param english the English name, as in "triangle"
 * @param korean the Korean name; the English one where there is none
 */
public record Label(String english, String korean) {}
