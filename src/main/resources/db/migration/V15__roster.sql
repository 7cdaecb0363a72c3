-- Who is to be on duty at the desk. Times are those of the clock on the wall in the Netherlands; an end that is not later than
-- the beginning is of the next day.
create table shift (
    id       uuid not null primary key,
    meldpunt text not null,
    account  uuid not null,
    -- Every week on this day (1 is Monday), or on one date.
    weekday  smallint check (weekday between 1 and 7),
    day      date,
    begins   time not null,
    ends     time not null,
    check ((weekday is null) <> (day is null))
);
create index shift_of_meldpunt on shift (meldpunt);

-- When the desk of a meldpunt is closed, whatever its hours and shifts say; without an end until somebody opens it again.
create table closing (
    id       uuid not null primary key,
    meldpunt text not null,
    begins   timestamptz not null,
    ends     timestamptz,
    check (ends > begins)
);

-- How many talks somebody has at once, where a coordinator said so.
create table capacity (
    account uuid not null primary key,
    talks   smallint not null check (talks between 0 and 20)
);
