package org.plenary.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.schema.Tables.ACCOUNT;
import static org.plenary.schema.Tables.IDENTITY_PROVIDER;

import java.net.InetAddress;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.security.AccountPrincipal;
import org.plenary.security.MeetingRole;
import org.plenary.security.Refused;
import org.plenary.shell.NotFound;
import org.plenary.support.Planners;
import org.plenary.support.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class IdentityProviderServiceTest {

    @Autowired
    private IdentityProviderService providers;
    @Autowired
    private DSLContext db;

    private AccountPrincipal head;
    private AccountPrincipal stranger;

    @BeforeEach
    void organisations() {
        var planners = new Planners(db);
        var meeting = planners.meeting().id();
        head = planners.account(meeting, MeetingRole.READER);
        stranger = planners.account(meeting, MeetingRole.READER);
        db.update(ACCOUNT).set(ACCOUNT.STAFF_ADMINISTRATOR, true).where(ACCOUNT.ID.eq(head.id())).execute();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example.org", "https://localhost:8443", "https://127.0.0.1", "https://[::1]/", "https://10.0.0.8", "https://169.254.169.254/latest",
        "https://192.168.1.1", "https://[fd00::1]", "https://0.0.0.0", "https://2130706433"})
    void whatIsNotPublicAndByHttpsIsNotAsked(String issuer) {
        assertThatThrownBy(() -> save(head, issuer, "secretariat.example.org")).hasMessageContaining("federation.error.ADDRESS");
        assertThat(db.fetchExists(IDENTITY_PROVIDER, IDENTITY_PROVIDER.ORGANISATION_ID.eq(head.organisationId()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"login.example.org", "ftp://login.example.org", "https://", "https://login.example.org/?tenant=1", "https://login.example.org/#a",
        "https://user@login.example.org", "https://login example.org", "javascript:alert(1)", "file:///etc/passwd"})
    void whatIsNoAddressOfAProviderIsSaidAtItsField(String issuer) {
        assertThatThrownBy(() -> save(head, issuer, "secretariat.example.org")).hasMessageContaining("federation.error.issuer");
    }

    @Test
    void domainsOfOtherPeopleAreNotClaimed() {
        assertThatThrownBy(() -> save(head, "https://login.example.org", "example.org")).hasMessageContaining("federation.error.foreign");
        assertThatThrownBy(() -> save(head, "https://login.example.org", "no domain")).hasMessageContaining("federation.error.domain");
        assertThatThrownBy(() -> save(head, "https://login.example.org", " ")).hasMessageContaining("domains");
        assertThat(new IdentityProviderDraft("a", "b", "@One.Example.org; two.example.org,one.example.org", true, false).domains()).isEqualTo("one.example.org, two.example.org");
    }

    @Test
    void onlyWhoAdministersTheStaffOfTheOrganisationSeesOrSetsIt() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Planners.as(stranger, () -> providers.provider(stranger.organisationId())));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Planners.as(head, () -> providers.provider(stranger.organisationId())));
        assertThat(Planners.as(head, () -> providers.provider(head.organisationId()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "193.0.6.139", "2001:4860:4860::8888", "2a00:1450:4001::1"})
    void publicAddressesAreAsked(String address) throws Exception {
        assertThat(OutwardHttp.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "0.0.0.0", "0.1.2.3",
        "192.0.0.8", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "2002:a00:1::1",
        "2001:0:a00:1::1", "64:ff9b::a00:1"})
    void addressesInsideAreNot(String address) throws Exception {
        assertThat(OutwardHttp.isPublic(InetAddress.getByName(address))).isFalse();
    }

    private void save(AccountPrincipal who, String issuer, String domains) {
        Planners.as(who, () -> {
            providers.save(who.organisationId(), null, new IdentityProviderDraft(issuer, "plenary", domains, true, false), "secret");
            return null;
        });
    }
}
