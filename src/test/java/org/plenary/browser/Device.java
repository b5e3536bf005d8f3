package org.plenary.browser;

/** What people look at Plenary with. */
enum Device {

    DESK(1440, 900), PHONE(390, 844);

    private final int width;
    private final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
