/**
 * The application: its one activity, and the graph of objects that live as long as the process.
 * Everything else is made here and handed what it needs; nothing may depend on this package.
 */
package dev.layerlens.app;
