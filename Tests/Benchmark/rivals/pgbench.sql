-- One event, durable when the statement returns. Each client writes streams of its own, as users mostly do.
\set revision :revision + 1
INSERT INTO events (stream, revision, type, version, recorded, data, id, actor, correlation, command)
VALUES (:run || '-' || :client_id, :revision, 'ActivityStatusReported', 1, now(),
    '{"on":"2025-04-30","status":"in_progress_on_plan","comment":"Omgång 3: arbetet fortsätter som tänkt i enheten."}',
    gen_random_uuid(), 'uid-1000', '0190b3a4-5d60-7000-8000-000000000001', gen_random_uuid()::text);
