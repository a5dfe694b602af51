-- What a figure is sure enough for, as indicator-service judges it: null where nothing speaks against it, and of figures that
-- were heard before this was told.
alter table figure add column reliability text
    check (reliability in ('WARN', 'NOT_FOR_TRENDS', 'SUPPRESS'));
