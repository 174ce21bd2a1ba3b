package dev.layerlens.card.twin;

import com.google.flatbuffers.Table;
import java.nio.ByteBuffer;

/**
 * A table of the original file as the format has it, fields by their place in the schema, where the
 * generated classes hide positions or do not know the field yet.
 */
final class Slot extends Table {
    private static final int FIRST_FIELD = 4;

    Slot(int at, ByteBuffer file) {
        __reset(at, file);
    }

    /** The file's root table. */
    static Slot root(ByteBuffer file) {
        return new Slot(file.getInt(0), file);
    }

    /** Where a field is; 0 if the table leaves it out. */
    private int place(int field) {
        int offset = __offset(FIRST_FIELD + 2 * field);
        return offset == 0 ? 0 : bb_pos + offset;
    }

    boolean has(int field) {
        return place(field) != 0;
    }

    int integer(int field) {
        int place = place(field);
        return place == 0 ? 0 : bb.getInt(place);
    }

    byte one(int field) {
        int place = place(field);
        return place == 0 ? 0 : bb.get(place);
    }

    /** Where what a field points to begins; 0 if the table leaves it out. */
    int target(int field) {
        int place = place(field);
        return place == 0 ? 0 : __indirect(place);
    }

    /** Where each table of a vector begins. */
    int[] tables(int field) {
        int offset = __offset(FIRST_FIELD + 2 * field);
        int[] tables = new int[offset == 0 ? 0 : __vector_len(offset)];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = __indirect(__vector(offset) + i * Integer.BYTES);
        }
        return tables;
    }

    /** The integers of a vector. */
    int[] integers(int field) {
        int offset = __offset(FIRST_FIELD + 2 * field);
        int[] values = new int[offset == 0 ? 0 : __vector_len(offset)];
        for (int i = 0; i < values.length; i++) {
            values[i] = bb.getInt(__vector(offset) + i * Integer.BYTES);
        }
        return values;
    }
}
