package org.plenary.body;

/** A convention, agreement or commission. @param secretariatId its secretariat among the organisations, or null */
public record Body(long id, String code, Names name, Long secretariatId) {
}
