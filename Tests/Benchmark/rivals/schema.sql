-- A table of events as one would make it in PostgreSQL, and nothing more: no hashes, no remembered commands.
CREATE TABLE events (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream text NOT NULL,
    revision integer NOT NULL,
    type text NOT NULL,
    version smallint NOT NULL,
    recorded timestamptz NOT NULL,
    data text NOT NULL,
    id uuid NOT NULL,
    actor text NOT NULL,
    correlation uuid NOT NULL,
    command text NOT NULL,
    UNIQUE (stream, revision)
);
