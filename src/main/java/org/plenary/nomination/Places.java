package org.plenary.nomination;

import java.util.Optional;
import org.plenary.shell.Violation;
import org.springframework.stereotype.Component;

/** Whether a place can be offered: within the seats of the meeting, of the Party, of the region and for the profile. To be asked under the lock on the call. */
@Component
class Places {

    private final NominationRepository nominations;
    private final CallListRepository lists;
    private final AlikeRepository alike;

    Places(NominationRepository nominations, CallListRepository lists, AlikeRepository alike) {
        this.nominations = nominations;
        this.lists = lists;
        this.alike = alike;
    }

    /** @return how many places are neither offered nor taken */
    int free(Call call) {
        return call.seats() - nominations.offered(call.id(), "", 0).inAll();
    }

    /** @return why no place can be offered to this person, or empty */
    Optional<Violation> refusal(Call call, Nomination nomination) {
        var offered = nominations.offered(call.id(), nomination.iso2(), nomination.id());
        if (offered.ofState() >= call.seatsPerParty()) {
            return refused("nomination.error.party-full", call.seatsPerParty());
        }
        if (offered.inAll() >= call.seats()) {
            return refused("nomination.error.meeting-full", call.seats());
        }
        var region = nominations.regionOf(nomination.addresseeId());
        var most = lists.regions(call.id()).stream().map(RegionCall::seats).filter(seats -> region.filter(id -> id == seats.regionId()).isPresent())
                .map(RegionSeats::maximum).filter(maximum -> maximum != null).findFirst();
        if (most.isPresent() && nominations.offeredToRegion(call.id(), region.orElseThrow(), nomination.id()) >= most.get()) {
            return refused("nomination.error.region-full", most.get());
        }
        var profile = lists.profiles(call.id()).stream().filter(one -> one.id().equals(nomination.candidate().profileId()) && one.maximum() != null).findFirst();
        if (profile.isPresent() && nominations.offeredToProfile(profile.get().id(), nomination.id()) >= profile.get().maximum()) {
            return refused("nomination.error.profile-full", profile.get().maximum());
        }
        var twin = alike.twinWithPlace(nomination.id());
        return twin == null ? Optional.empty() : refused("nomination.error.twin-has-place", twin);
    }

    private static Optional<Violation> refused(String key, Object argument) {
        return Optional.of(Violation.of("decision", key, argument));
    }
}
