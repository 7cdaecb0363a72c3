-- Messages that began a conversation, so that a caught request cannot begin one again when that conversation is gone.
-- Only a keyed hash of the provider's message id, and the day: nothing here leads to a person, a report or a time.
create table heard_message (
    hash     bytea not null primary key check (octet_length(hash) = 16),
    heard_on date  not null
);
