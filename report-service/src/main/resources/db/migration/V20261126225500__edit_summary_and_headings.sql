-- Beside paragraphs, the summary and headings are worded anew and commented on: a place is 12, summary-1 or heading-3.
alter table report_edit alter column paragraph type text using paragraph::text;
alter table report_edit rename column paragraph to place;

alter table report_comment alter column paragraph type text using paragraph::text;
alter table report_comment rename column paragraph to place;
