-- Reports that their person erased by the code. Nothing is left of them but the id and the day, so that erasing again is
-- answered alike, and a filing that comes late does not bring the report back.
create table erased_report (
    id        uuid not null primary key,
    erased_on date not null
);
