-- Those who may sign in at the desk.
create table account (
    id            uuid        primary key,
    login         text        not null,
    name          text        not null,
    meldpunt      text        not null,
    roles         text[]      not null,
    languages     text[]      not null,
    disabled      boolean     not null default false,
    -- of the practice version, with a password that everybody can read: outside of it nobody
    practice      boolean     not null,
    -- null: not chosen yet
    password_hash text,
    -- signed in and not yet known to have left
    present       boolean     not null default false,
    unique (practice, login)
);

-- One-time links: whoever has one chooses a login and a password. Only the hash of the link is kept.
create table invitation (
    token_hash text        primary key,
    -- null: of the first administrator, who has no account yet
    account    uuid        references account on delete cascade,
    expires_at timestamptz not null
);
