-- The Secretariat words paragraphs anew; every version stays readable. A language is written anew by its own edits only.
create table report_edit (
    report uuid not null references report,
    version integer not null check (version > 1),
    language text not null,
    paragraph integer not null,
    -- With references for numbers; null gives the generated wording back.
    wording text,
    primary key (report, version)
);

create trigger report_edit_is_final before update or delete or truncate on report_edit
    for each statement execute function refuse_to_rewrite_a_report();

-- The version in which the language of the form was last worded anew.
alter table report_form add column version integer not null default 1;
alter table report_form alter column version drop default;
alter table report_form drop constraint report_form_pkey;
alter table report_form add primary key (report, version, language, media_type);
