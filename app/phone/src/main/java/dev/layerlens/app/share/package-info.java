/**
 * What leaves for other apps: pictures and archives on their way, in files of the cache. It knows
 * no screen.
 */
package dev.layerlens.app.share;
