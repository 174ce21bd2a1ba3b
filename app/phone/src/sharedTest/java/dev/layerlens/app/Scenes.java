package dev.layerlens.app;

import android.graphics.Bitmap;
import android.graphics.Paint;

/** Things that the everyday model knows, painted; 480 x 640. */
final class Scenes {

    private Scenes() {}

    /** A cup on its saucer, seen from above. */
    static Bitmap coffee() {
        Painting p = new Painting();
        wood(p);
        p.shadow(251, 342, 205, 200);
        p.glow(195, 260, 230, 0xFFFFFF, 0xE9E6E0, 0xBDB8AF);
        p.oval(235, 320, 190, 188);
        p.stroke(0xA0FFFFFF, 3);
        p.oval(235, 320, 150, 148);
        p.shadow(247, 336, 128, 126);
        p.glow(250, 280, 240, 0xFFFFFF, 0xD8D4CC, 0xB5AFA5);
        p.turned(38, 235, 320, () -> p.slab(331, 303, 405, 337, 13));
        p.glow(190, 265, 190, 0xFFFFFF, 0xF1EEE8, 0xC6C0B6);
        p.oval(235, 320, 116, 115);
        p.glow(245, 334, 100, 0xD9D4CB, 0xCFC9BF, 0x9C958A);
        p.oval(235, 320, 102, 101);
        p.glow(215, 298, 118, 0x6B3F1E, 0x4A2811, 0x351A09);
        p.oval(238, 324, 94, 93);
        p.stroke(0xA0B98551, 5);
        p.oval(238, 324, 90, 89);
        p.fill(0x78C99763);
        p.oval(273, 356, 22, 12);
        p.oval(287, 342, 9, 6);
        p.fill(0x5AFFF6E8);
        p.turned(-34, 201, 282, () -> p.oval(201, 282, 34, 11));
        return p.photographed();
    }

    /** One banana. */
    static Bitmap banana() {
        Painting p = new Painting();
        wood(p);
        p.shadow(250, 400, 210, 70);
        String outline =
                "M70,250 C90,430 260,500 420,400 C432,392 428,372 412,372"
                        + " C290,400 170,350 112,232 C104,222 74,228 70,250 z";
        p.light(300, 450, 0xFFE873, 0xF9D423, 0xDCA913, 0x9C7208);
        p.shape(outline);
        p.stroke(0x82A47B10, 3);
        p.shape("M88,240 C140,400 280,450 425,385");
        p.stroke(0x96FFF6BF, 9);
        p.shape("M112,256 C168,365 285,410 400,382");
        p.fill(0xFF6B5213);
        p.shape("M70,252 L76,205 L102,200 L113,236 z");
        p.fill(0xFF3A2A0C);
        p.oval(421, 386, 11, 14);
        return p.photographed();
    }

    /** A striped lighthouse on a hill by the sea. */
    static Bitmap lighthouse() {
        Painting p = new Painting();
        p.light(0, 430, 0x3E86D0, 0xCFE6F5);
        p.box(0, 0, 480, 430);
        p.scatter(60, 0x1EFFFFFF, 20, 120, 460, 250, 40, 12);
        p.light(430, 640, 0x2D6D96, 0x123F63);
        p.box(0, 430, 480, 640);
        p.scatter(200, 0x18FFFFFF, 0, 435, 480, 600, 24, 1);
        p.light(470, 640, 0x7C8A4A, 0x3B3A2C);
        p.shape(
                "M0,640 L0,540 C90,500 120,470 190,468 L320,472"
                        + " C380,500 430,520 480,560 L480,640 z");
        p.scatter(200, 0x28A8A890, 0, 560, 480, 640, 12, 4);
        p.light(190, 476, 0xFFFFFF, 0xE4E6E8);
        p.shape("M202,476 L222,190 L284,190 L304,476 z");
        p.light(210, 476, 0xDD4338, 0xB02A22);
        p.shape("M217,210 L289,210 L292,256 L214,256 z");
        p.shape("M211,306 L296,306 L299,352 L208,352 z");
        p.shape("M205,402 L302,402 L304,448 L202,448 z");
        p.fill(0xFF24323C);
        p.box(244, 420, 264, 476);
        p.box(248, 300, 258, 316);
        p.box(248, 380, 258, 396);
        p.box(208, 180, 300, 192);
        p.box(208, 157, 300, 160);
        p.fill(0xFFFFF2B0);
        p.box(228, 128, 280, 180);
        p.fill(0xFFA82A22);
        p.shape("M220,128 Q254,78 288,128 z");
        p.box(252, 84, 256, 104);
        p.fill(0xFF2A3138);
        for (int x = 212; x < 300; x += 16) {
            p.box(x, 128, x + 2, 180);
        }
        house(p);
        return p.photographed();
    }

    private static void house(Painting p) {
        p.fill(0xFFE9E4DA);
        p.box(306, 430, 386, 480);
        p.fill(0xFF8E2F27);
        p.shape("M298,432 L346,396 L394,432 z");
        p.fill(0xFF3A4650);
        p.box(322, 444, 336, 460);
        p.box(356, 444, 370, 460);
    }

    /** An orange in the evening light. */
    static Bitmap orange() {
        Painting p = new Painting();
        wood(p);
        p.shadow(274, 425, 165, 75);
        p.glow(185, 265, 262, 0xFFC46B, 0xF78E12, 0xD46400, 0x8E3D00);
        p.oval(240, 330, 150, 147);
        p.fill(0xFF5F7A2B);
        p.oval(234, 238, 13, 9);
        p.fill(0xFF3E5419);
        p.oval(234, 237, 6, 4);
        p.fill(0x46FFFFFF);
        p.oval(178, 258, 34, 22);
        return p.photographed();
    }

    /** A table of three boards. */
    private static void wood(Painting p) {
        p.light(0, 640, 0xB98453, 0x8A5A32);
        p.box(0, 0, 480, 640);
        p.scatter(150, 0x145A3416, -100, 0, 480, 640, 160, 1);
        p.scatter(150, 0x18D9A874, -100, 0, 480, 640, 160, 1);
        p.stroke(0x963B200C, 2.4f);
        p.cap(Paint.Cap.BUTT);
        p.shape("M0,150 L480,154 M0,330 L480,334 M0,520 L480,524");
    }
}
