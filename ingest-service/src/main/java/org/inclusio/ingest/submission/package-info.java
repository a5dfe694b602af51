/**
 * From a file to a decision about it. {@link org.inclusio.ingest.submission.SubmissionResource} takes the body in,
 * {@code ReceiveSubmission} keeps it and {@code DecideSubmission} decides, at once or, by {@code DecideLater}, after the
 * answer; either in one transaction. {@code RowJudge} is the first
 * reading of a file, {@code NewsCopy} the second. Every reason to refuse a request is in
 * {@code SubmissionRefusal}.
 */
package org.inclusio.ingest.submission;
