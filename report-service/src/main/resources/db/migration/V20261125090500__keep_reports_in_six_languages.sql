-- One report has six expressions, which say the same under the same paragraph numbers.
alter table report_form add column language text not null default 'en';
alter table report_form alter column language drop default;
alter table report_form drop constraint report_form_pkey;
alter table report_form add primary key (report, language, media_type);
