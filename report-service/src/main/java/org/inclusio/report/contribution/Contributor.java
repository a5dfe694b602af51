package org.inclusio.report.contribution;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.language.Language;

/** Who contributed. */
public final class Contributor {

    private static final String STATE = "MEMBER_STATE";
    private static final Map<String, String> ALPHA_2 = alpha2();

    private Contributor() {}

    public static boolean isState(ContributionAnnounced contribution) {
        return contribution.contributorKind().equals(STATE);
    }

    /** A State as the language calls it; an organization by its own name, without markup. */
    public static String name(ContributionAnnounced contribution, Language language) {
        if (!isState(contribution)) {
            return PlainText.line(contribution.contributor());
        }
        String alpha2 = ALPHA_2.get(contribution.contributor());
        return alpha2 == null
                ? contribution.contributor()
                : ULocale.getDisplayCountry("und-" + alpha2, language.locale());
    }

    private static Map<String, String> alpha2() {
        Map<String, String> codes = new HashMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            codes.put(new Locale("", alpha2).getISO3Country(), alpha2);
        }
        return codes;
    }
}
