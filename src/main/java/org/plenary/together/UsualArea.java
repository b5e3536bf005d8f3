package org.plenary.together;

/** An area of responsibility that meetings of a kind usually have. */
record UsualArea(String code, String nameEn, String nameFr, String nameEs) {
}
