-- How a person may be reached, where they asked for a call or a mail back. Apart from the answers, sealed with a key of its
-- own, and gone at its own time or with the report, whichever comes first.
create table contact (
    report_id   uuid    not null,
    revision    integer not null,
    field       text    not null,
    keep_until  date    not null,
    wrapped_key bytea   not null,
    sealed      bytea   not null,
    primary key (report_id, revision),
    foreign key (report_id, revision) references report (id, revision) on delete cascade
);
create index contact_by_keep_until on contact (keep_until);

-- Who opened one, when and why. It outlives the contact: it tells of the one who looked, not of the one who was looked at.
create table contact_opened (
    report_id uuid        not null,
    opened_at timestamptz not null,
    opened_by text        not null check (opened_by <> ''),
    reason    text        not null check (reason <> '')
);
create index contact_opened_by_report on contact_opened (report_id);
