-- Files that were begun and not ended: what brings the process down is set aside. The file by a hash, for its name may tell of somebody.
CREATE TABLE drop_tries (
  file  BLOB    NOT NULL PRIMARY KEY,
  at    INTEGER NOT NULL,
  tries INTEGER NOT NULL
) WITHOUT ROWID;
