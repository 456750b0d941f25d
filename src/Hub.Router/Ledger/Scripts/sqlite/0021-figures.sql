-- How often what happened, by ISO week in Dutch time: no id, no moment, nothing about anyone. Kept ten years. The week is year and number, such as 202613.
CREATE TABLE figures (
    week INTEGER NOT NULL, municipality text NOT NULL, area text NOT NULL, theme text NOT NULL, focuspunten text NOT NULL, kind text NOT NULL,
    source_kind text NOT NULL, measure text NOT NULL, detail text NOT NULL, amount INTEGER NOT NULL,
    PRIMARY KEY (week, municipality, area, theme, focuspunten, kind, source_kind, measure, detail));
-- The running account: what came from a partner, and what became of it.
CREATE TABLE figure_accounts (
    week INTEGER NOT NULL, partner text NOT NULL, municipality text NOT NULL, area text NOT NULL, measure text NOT NULL, amount INTEGER NOT NULL,
    PRIMARY KEY (week, partner, municipality, area, measure));
-- Up to which line of the trail was counted, and of which moment: each line counts once.
CREATE TABLE figures_counted (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, at INTEGER NOT NULL);
INSERT INTO figures_counted VALUES (1, 0, 0);
-- What an acceptance answered, which the delivery forgets when it moves on: since when it was asked, and by when it had to be.
CREATE TABLE acceptances (
    delivery_id TEXT NOT NULL, at INTEGER NOT NULL, asked_at INTEGER NOT NULL, term_at INTEGER, is_first INTEGER NOT NULL, PRIMARY KEY (delivery_id, at));
CREATE INDEX acceptances_at ON acceptances (at);
