/** The Models screen: what there is to choose from, and the choice. */
package dev.layerlens.app.models;
