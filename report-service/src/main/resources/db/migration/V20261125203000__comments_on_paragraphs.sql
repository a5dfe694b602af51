-- What is said about a paragraph while a report is a draft or in review. A comment is marked as resolved and stays.
create table report_comment (
    report uuid not null references report,
    number bigint not null,
    paragraph integer not null,
    version integer not null,
    author text not null,
    at timestamptz not null,
    body text not null,
    resolved_by text,
    resolved_at timestamptz,
    check ((resolved_by is null) = (resolved_at is null)),
    primary key (report, number)
);

create index report_comment_of_paragraph on report_comment (report, paragraph, number);
