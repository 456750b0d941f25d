-- Whose ledger this is: for each municipality a keyed hash over a fixed text, by its id key. A backup of another installation is known by it.
CREATE TABLE ledger_owner (municipality text NOT NULL PRIMARY KEY, mark text NOT NULL);
