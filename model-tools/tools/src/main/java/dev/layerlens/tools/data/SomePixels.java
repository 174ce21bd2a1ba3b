package dev.layerlens.tools.data;

/** Some of other pictures, in an order of their own. */
final class SomePixels implements Pixels {
    private final Pixels all;
    private final int[] places;

    /**
     * @param places of the pictures among all; not copied
     */
    SomePixels(Pixels all, int... places) {
        this.all = all;
        this.places = places;
    }

    @Override
    public int pictures() {
        return places.length;
    }

    @Override
    public void copy(int index, byte[] into, int offset) {
        all.copy(places[index], into, offset);
    }

    @Override
    public String name(int index) {
        return all.name(places[index]);
    }
}
