-- What happened to releases, in the order of their numbers, with the words that subscribers are sent. Releases are made and
-- withdrawn one at a time, so that no smaller number is committed after a larger one.
create table news (
    id bigint generated always as identity primary key,
    type text not null,
    at timestamptz not null,
    -- The indicators of which it tells something else; nobody else need hear of it.
    indicators text[] not null,
    body text not null
);

-- Where subscribers want to be told.
create table webhook (
    id uuid primary key,
    owner text not null,
    url text not null,
    -- None means all.
    indicators text[] not null,
    secret text not null,
    previous_secret text,
    previous_until timestamptz,
    state text not null,
    stopped_because text,
    made_at timestamptz not null,
    version integer not null
);
create index webhook_of_owner on webhook (owner);

create table webhook_message (
    id bigint generated always as identity primary key,
    webhook uuid not null references webhook on delete cascade,
    -- Null is the message by which a receiver confirms that it wants the others.
    news bigint references news,
    tries integer not null default 0,
    -- When it is sent, or sent again; while it is being sent, when whoever sends it counts as dead.
    next_try_at timestamptz,
    delivered_at timestamptz,
    -- What came of the last try.
    answer text,
    unique nulls not distinct (webhook, news)
);
create index webhook_message_due on webhook_message (next_try_at) where next_try_at is not null;
