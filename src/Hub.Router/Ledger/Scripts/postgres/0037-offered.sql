-- What is offered to another team, by the end of its term: with it, one look finds the teams that owe an answer, of however many teams there are.
CREATE INDEX deliveries_offered ON deliveries (term_at) WHERE state IN (5, 6);
