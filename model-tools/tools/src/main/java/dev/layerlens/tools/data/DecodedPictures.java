package dev.layerlens.tools.data;

import java.util.List;
import java.util.Map;

/**
 * Pictures brought to one size.
 *
 * @param names their paths, in order
 * @param pixels of each
 * @param skipped paths of files that are no usable pictures, with the reason
 */
record DecodedPictures(List<String> names, Pixels pixels, Map<String, String> skipped) {}
