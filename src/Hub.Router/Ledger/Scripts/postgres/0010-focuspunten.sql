-- Every focuspunt that a signal touches, by code, with commas between; absent for none.
ALTER TABLE signals ADD COLUMN focuspunten text;
