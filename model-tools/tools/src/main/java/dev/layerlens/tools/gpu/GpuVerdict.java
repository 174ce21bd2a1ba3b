package dev.layerlens.tools.gpu;

/**
 * Whether the GPU delegate takes one operator.
 *
 * @param operator its name and version, as in "CONV_2D v3"
 * @param count how often the graph has it
 * @param accepted whether OpenCL takes it
 * @param openGl whether OpenGL takes it as well
 * @param reason why not; empty if it is taken
 */
public record GpuVerdict(
        String operator, int count, boolean accepted, boolean openGl, String reason) {}
