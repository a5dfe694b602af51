package org.inclusio.indicator.sdmx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a structure writes codes: the own ones, or others in their place, each of which stands for one of the own. */
public interface Wording {

    /** The code that the structure has in place of an own one; the own one where it has none. */
    String told(String own);

    /** The own code that is meant by one of the structure; where it stands for none the same, or nothing where that is no code. */
    String meant(String told);

    /** Codes that need no others. */
    enum Fixed implements Wording {
        OWN {
            @Override
            public String told(String own) {
                return own;
            }

            @Override
            public String meant(String told) {
                return told;
            }
        },
        /** T for the total and NA for what does not apply, as the structure of the Millennium Development Goals has them. */
        TOTAL_AS_LETTER {
            @Override
            public String told(String own) {
                return switch (own) {
                    case "_T" -> "T";
                    case "_Z" -> "NA";
                    default -> own;
                };
            }

            @Override
            public String meant(String told) {
                return switch (told) {
                    case "T" -> "_T";
                    case "NA" -> "_Z";
                    default -> told;
                };
            }
        },
        /** First and last year of age in three digits each: 000_099_Y for all, 015_024_Y from 15 to 24, 015_099_Y from 15. */
        AGE_GROUP {
            @Override
            public String told(String own) {
                Matcher open = FROM.matcher(own);
                Matcher some = YEARS.matcher(own);
                if (own.equals("_T")) {
                    return ALL_AGES;
                }
                if (open.matches() && !open.group(1).equals("0")) {
                    return years(open.group(1), OLDEST);
                }
                if (!some.matches()) {
                    return own;
                }
                String last = some.group(2) == null ? some.group(1) : some.group(2);
                // What ends at 99 is what has no end.
                return last.equals(OLDEST) ? own : years(some.group(1), last);
            }

            @Override
            public String meant(String told) {
                Matcher group = GROUP.matcher(told);
                if (told.equals(ALL_AGES)) {
                    return "_T";
                }
                if (!group.matches()) {
                    return told;
                }
                int from = Integer.parseInt(group.group(1));
                int to = Integer.parseInt(group.group(2));
                return "Y" + (to == 99 ? "_GE" + from : from == to ? Integer.toString(from) : from + "T" + to);
            }
        },
        /** Of what nothing is known in any row, which then say the same in a component that all of them have alike. */
        NOT_STATED {
            @Override
            public String told(String own) {
                return "NA";
            }

            @Override
            public String meant(String told) {
                return told.equals("NA") ? "A" : "";
            }
        };

        private static final String ALL_AGES = "000_099_Y";
        private static final String OLDEST = "99";
        private static final Pattern FROM = Pattern.compile("Y_GE(\\d{1,2})");
        private static final Pattern YEARS = Pattern.compile("Y(\\d{1,2})(?:T(\\d{1,2}))?");
        private static final Pattern GROUP = Pattern.compile("(0\\d\\d)_(0\\d\\d)_Y");

        private static String years(String from, String to) {
            return String.format(java.util.Locale.ROOT, "%03d_%03d_Y", Integer.parseInt(from), Integer.parseInt(to));
        }
    }
}
