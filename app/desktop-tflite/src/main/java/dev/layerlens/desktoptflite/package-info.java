/**
 * The Android API of TensorFlow Lite on the JVM: Robolectric shadows for the native methods of
 * {@code org.tensorflow.lite} and its GPU delegate, over the desktop's runtime. Applications run
 * unchanged, with real inference; a test says what GPU there is. For tests only: it keeps its state
 * in statics, as the native library does, and knows nothing of any application.
 */
package dev.layerlens.desktoptflite;
