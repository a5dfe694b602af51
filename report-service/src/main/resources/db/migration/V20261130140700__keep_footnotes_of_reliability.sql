-- Values that are published with a footnote: an unsure complement of a share, and 0 or 100 per cent of a sample.
alter table figure drop constraint figure_reliability_check;
alter table figure add constraint figure_reliability_check
    check (reliability in ('COMPLEMENT', 'REVIEW', 'WARN', 'NOT_FOR_TRENDS', 'SUPPRESS'));
