-- How a member wants to be told by mail that something waits: a code, and the address, sealed with a key of the hub. Absent for never.
ALTER TABLE members ADD COLUMN notice_when text;
ALTER TABLE members ADD COLUMN notice_key text;
ALTER TABLE members ADD COLUMN notice_mail bytea;
