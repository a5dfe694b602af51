/**
 * From a file to a decision about it. {@link org.inclusio.ingest.submission.SubmissionResource} takes the body in,
 * {@code ReceiveSubmission} keeps it and {@code DecideSubmission} decides, at once or, by {@code DecideLater}, after the
 * answer; either in one transaction. {@code FreshRows} is the short way into an empty place,
 * {@code ComparedRows} the way through a staging table. Every reason to refuse a request is in
 * {@code SubmissionRefusal}.
 */
package org.inclusio.ingest.submission;
