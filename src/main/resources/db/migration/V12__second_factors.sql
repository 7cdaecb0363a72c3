-- The second step of signing in: a secret shared with an app that shows codes.
create table code_app (
    account     uuid    primary key references account on delete cascade,
    wrapped_key bytea   not null,
    secret      bytea   not null,
    -- false: shown, and no code of it typed yet
    confirmed   boolean not null default false,
    -- of the newest code that was used; an older or the same one counts no more
    last_step   bigint  not null default 0
);

-- For whoever lost the app. Each works once; only hashes are kept.
create table recovery_code (
    account   uuid not null references account on delete cascade,
    code_hash text not null,
    primary key (account, code_hash)
);
