-- Marks of cases, so that a pattern counts each person or household once: keyed hashes that tell equal from different. They go when their four weeks are over.
-- State: 0 until its week was counted, 1 after it, 2 for the one that stands for its person in that week.
CREATE TABLE pattern_marks (
    delivery_id uuid NOT NULL PRIMARY KEY, at bigint NOT NULL, municipality text NOT NULL, area text NOT NULL, theme text NOT NULL, marks text NOT NULL,
    state smallint NOT NULL);
CREATE INDEX pattern_marks_at ON pattern_marks (at);
-- How many a week added to an area and a theme; as it was when its week was counted, whoever is erased later. Goes with the marks.
CREATE TABLE pattern_counts (
    week integer NOT NULL, municipality text NOT NULL, area text NOT NULL, theme text NOT NULL, amount bigint NOT NULL,
    PRIMARY KEY (week, municipality, area, theme));
-- Which week was looked at, for patterns and for trends: one router does.
CREATE TABLE announced_weeks (contract text NOT NULL, week integer NOT NULL, at bigint NOT NULL, PRIMARY KEY (contract, week));
-- What stands announced, and in which week it was last seen: nothing that was not said aloud.
CREATE TABLE announced_standing (
    contract text NOT NULL, municipality text NOT NULL, area text NOT NULL, theme text NOT NULL, told integer NOT NULL, seen_week integer NOT NULL,
    PRIMARY KEY (contract, municipality, area, theme));
-- What was announced, to whom. Rounded, and kept as long as the figures.
CREATE TABLE announced (
    delivery_id uuid NOT NULL PRIMARY KEY, contract text NOT NULL, week integer NOT NULL, municipality text NOT NULL, area text NOT NULL, theme text NOT NULL,
    at_least integer NOT NULL, team text NOT NULL, at bigint NOT NULL);
CREATE INDEX announced_week ON announced (week);
