package dev.layerlens.tools.html;

/** A figure with what it is. */
record Fact(String name, String value) {}
