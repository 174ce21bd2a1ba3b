/**
 * A Maven plugin that builds Android applications from a plain jar module: AARs on the class path,
 * resources, manifest, dex, signed APK. It uses the Android tools that are published as libraries
 * and knows nothing of the application it builds.
 */
package dev.layerlens.apk;
