-- To whom a member's device is bound where the municipality has an identity provider: a keyed hash, and what the provider said of the
-- person.
ALTER TABLE members ADD COLUMN subject text;
ALTER TABLE members ADD COLUMN granted_as text;
