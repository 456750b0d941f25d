-- What pages of the desk ask of a ledger with a million deliveries: a team's closed ones, the last first; which of its signals are plans of
-- residents; and the weeks of an area without reading those of all.
CREATE INDEX deliveries_closed ON deliveries (team, closed_at DESC, id) WHERE state IN (4, 10);
CREATE INDEX signals_plans ON signals (id, revision) WHERE (flags & 4) <> 0;
CREATE INDEX figures_wijk ON figures (municipality, area, week) WHERE kind = 'collective' AND measure = 'routed';
CREATE INDEX figures_municipality ON figures (municipality, week);
