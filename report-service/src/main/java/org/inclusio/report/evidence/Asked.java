package org.inclusio.report.evidence;

import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.Reliability;

/** Which values of a place something is drawn of, and how sure they have to be. */
public enum Asked {

    /** For everybody, in the first and in the last years, to be compared. */
    BOTH_PERIODS {
        @Override
        boolean isFor(int year, Disaggregation group) {
            return group.isTotal() && (Window.EARLY.contains(year) || Window.LATE.contains(year));
        }

        @Override
        boolean isSure(Reliability reliability) {
            return reliability.isForTrends();
        }
    },

    /** For everybody, in the last years. */
    LATE {
        @Override
        boolean isFor(int year, Disaggregation group) {
            return group.isTotal() && Window.LATE.contains(year);
        }
    },

    /** For everybody, in any year. */
    YEARS {
        @Override
        boolean isFor(int year, Disaggregation group) {
            return group.isTotal();
        }
    },

    /** For the five wealth groups, in the years in which groups are compared. */
    FIFTHS {
        @Override
        boolean isFor(int year, Disaggregation group) {
            return Window.GAPS.contains(year) && Fifths.indexOf(group).isPresent();
        }

        @Override
        boolean isSure(Reliability reliability) {
            return reliability.isSure();
        }
    },

    /** For anybody, in the last years, if only it may be told. */
    ANYBODY_LATE {
        @Override
        boolean isFor(int year, Disaggregation group) {
            return Window.LATE.contains(year);
        }
    },

    /** Whatever there is. */
    EVERYTHING {
        @Override
        boolean isFor(int year, Disaggregation group) {
            return true;
        }
    };

    abstract boolean isFor(int year, Disaggregation group);

    boolean isSure(Reliability reliability) {
        return reliability.isTold();
    }

    /** Why a figure that is asked for is not shown, or null where it may be. */
    Reason against(Figure figure) {
        if (figure.value() == null && figure.isForPrint()) {
            return figure.limit().isPresent() ? Reason.WITHIN_LIMITS : Reason.SUPPRESSED;
        }
        return isSure(figure.reliability()) ? null : Reason.UNRELIABLE;
    }

    /** Why a value that there is is not shown. */
    public enum Reason {
        /** To protect persons. */
        SUPPRESSED,
        /** Only a limit of it is known, and the limit does not stand for it. */
        WITHIN_LIMITS,
        /** It is too unsure for what it would be used for. */
        UNRELIABLE
    }
}
