/** What screens share: where one can go, how numbers are written. It knows no screen. */
package dev.layerlens.app.ui;
