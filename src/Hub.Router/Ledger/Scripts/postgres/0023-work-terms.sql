-- By when who took it up must have closed it; absent before acceptance, and in rows of before. And which of both terms a step was taken for.
ALTER TABLE deliveries ADD COLUMN work_at bigint;
CREATE INDEX deliveries_working ON deliveries (work_at) WHERE state IN (3);
ALTER TABLE escalations ADD COLUMN working smallint NOT NULL DEFAULT 0;
