/**
 * From a file to a decision about it. {@link org.inclusio.ingest.submission.SubmissionResource} takes the body in,
 * {@code ReceiveSubmission} keeps it and {@code DecideSubmission} decides, at once or, by {@code DecideLater}, after the
 * answer; either in one transaction. {@code RowJudge} is the first
 * reading of a file, {@code NewsCopy} the second. {@code TakeStep} has the steps that people take with a file that waits,
 * and {@code RestoreStatements} takes one back that was kept. Every reason to refuse a request is in
 * {@code SubmissionRefusal}.
 */
package org.inclusio.ingest.submission;
