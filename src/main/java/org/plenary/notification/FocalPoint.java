package org.plenary.notification;

import java.time.LocalDate;

/** Whom a State or an organisation has named to be written to. */
public record FocalPoint(long id, FocalPointDraft fields, int version) {

    public enum Standing {
        IN_OFFICE, TO_COME, ENDED
    }

    public Standing standing(LocalDate on) {
        return fields.lastDay() != null && fields.lastDay().isBefore(on) ? Standing.ENDED
                : fields.validFrom() != null && fields.validFrom().isAfter(on) ? Standing.TO_COME : Standing.IN_OFFICE;
    }

    /** Whether it was in office yesterday and still is: only then can it end today. */
    public boolean mayEnd(LocalDate today) {
        return standing(today) == Standing.IN_OFFICE && standing(today.minusDays(1)) == Standing.IN_OFFICE;
    }
}
