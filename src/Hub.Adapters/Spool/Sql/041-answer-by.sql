-- By when a person of a team answers, as the router said when it decided; null where nobody must.
ALTER TABLE signals ADD COLUMN answer_by INTEGER;
