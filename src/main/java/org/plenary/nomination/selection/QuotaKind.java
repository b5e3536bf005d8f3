package org.plenary.nomination.selection;

/** What a quota counts by. The key is the code of the region, the profile, the gender's name, the Party's code, or none for all seats. */
public enum QuotaKind {
    SEATS(null), REGION(Tier.REGION_MINIMA), PROFILE(Tier.PROFILE_MINIMA), GENDER(Tier.GENDER_SHARES), PARTY(Tier.PARTY_MINIMA);

    private final Tier minima;

    QuotaKind(Tier minima) {
        this.minima = minima;
    }

    Tier minima() {
        return minima;
    }
}
