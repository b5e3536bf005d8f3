package org.plenary.notification;

import org.plenary.audit.HistoryOutsideMeetings;
import org.plenary.body.BodyService;
import org.plenary.security.Action;
import org.plenary.security.CurrentAccount;
import org.plenary.security.Rights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to a focal point is seen by those who may edit it. */
@Component
class FocalPointHistory implements HistoryOutsideMeetings {

    private final FocalPointRepository points;
    private final BodyService bodies;
    private final Rights rights;

    FocalPointHistory(FocalPointRepository points, BodyService bodies, Rights rights) {
        this.points = points;
        this.bodies = bodies;
        this.rights = rights;
    }

    @Override
    public String entity() {
        return FocalPointService.FOCAL_POINT;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(long id) {
        return rights.may(Action.ISSUE_NOTIFICATIONS) && points.find(id).filter(point -> point.fields().organisationId() != null || bodies.bodies().stream()
                .anyMatch(body -> Long.valueOf(body.id()).equals(point.fields().bodyId()) && Long.valueOf(CurrentAccount.get().organisationId()).equals(body.secretariatId())))
                .isPresent();
    }
}
