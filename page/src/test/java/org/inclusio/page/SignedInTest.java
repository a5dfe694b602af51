package org.inclusio.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What an access token tells, in the form of RFC 7519: three parts of base64url, of which the second holds the claims. */
class SignedInTest {

    @Test
    void the_name_the_area_and_the_roles_are_those_of_the_claims() throws IOException {
        SignedIn who = of("""
                {"sub": "17", "preferred_username": "nso-c\u00f4te-d\u2019ivoire", "ref_area": "CIV",
                 "realm_access": {"roles": ["data-provider", "offline_access"]}}""");

        assertThat(who.name()).isEqualTo("nso-c\u00f4te-d\u2019ivoire");
        assertThat(who.refArea()).isEqualTo("CIV");
        assertThat(who.roles()).containsExactly("data-provider", "offline_access");
    }

    @Test
    void an_account_without_a_name_is_called_by_its_subject_and_one_without_roles_has_none() throws IOException {
        SignedIn who = of("{\"sub\": \"17\"}");

        assertThat(who.name()).isEqualTo("17");
        assertThat(who.refArea()).isNull();
        assertThat(who.roles()).isEmpty();
    }

    private static SignedIn of(String claims) throws IOException {
        String middle = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return SignedIn.of("e30." + middle + ".c2ln", new ObjectMapper());
    }
}
