-- Reports as they were filed. A correction is a row with the next revision; the newest revision counts.
-- Coded answers are readable, so that they can be counted. What could name a person is sealed with the row's own key:
-- without that key nobody reads it, and destroying the key erases it, also in backups.
create table report (
    id          uuid        not null,
    revision    integer     not null check (revision >= 0),
    meldpunt    text        not null,
    medium      text        not null,
    language    text        not null,
    filed_at    timestamptz not null,
    wrapped_key bytea       not null,
    primary key (id, revision)
);

-- One row per chosen option.
create table coded_answer (
    report_id uuid     not null,
    revision  integer  not null,
    field     text     not null,
    position  smallint not null,
    option    text     not null,
    origin    text     not null,
    primary key (report_id, revision, field, option),
    foreign key (report_id, revision) references report (id, revision) on delete cascade
);
create index coded_answer_by_option on coded_answer (field, option);

-- Own words and places, sealed for report, revision and field.
create table sealed_answer (
    report_id uuid    not null,
    revision  integer not null,
    field     text    not null,
    sealed    bytea   not null,
    primary key (report_id, revision, field),
    foreign key (report_id, revision) references report (id, revision) on delete cascade
);

-- The codes that people hold, only as a keyed hash. A report has one for each revision whose code was told.
create table receipt (
    code_hash text not null primary key,
    report_id uuid not null
);
create index receipt_by_report on receipt (report_id);
