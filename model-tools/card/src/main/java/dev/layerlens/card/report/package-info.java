/**
 * The model card for people (Mitchell et al. 2019, "Model cards for model reporting"): what a model
 * knows, what it learned from, how often and where it is wrong, and what it is not good for. What
 * nobody measured or told is absent, never zero. It may not know how anything is measured or shown.
 */
package dev.layerlens.card.report;
