/**
 * The commands: what a person types, what they read, and which exit code a script sees. Everything
 * they do is done by the packages below.
 */
package dev.layerlens.tools.cli;
