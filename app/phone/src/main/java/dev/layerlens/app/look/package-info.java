/** The Look screen: the camera's picture, what the model says it shows, and how fast it says so. */
package dev.layerlens.app.look;
