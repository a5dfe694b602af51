-- Printed forms name the content that they were made from, and their readers ask for the report that has it.
create index report_form_content on report_form (sha256);
