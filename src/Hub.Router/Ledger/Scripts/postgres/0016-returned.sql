-- Which team gave a delivery back last (or did not take it over), and when: whoever has it now reads from whom it came back. Absent in rows of before.
ALTER TABLE deliveries ADD COLUMN returned_by text;
ALTER TABLE deliveries ADD COLUMN returned_at bigint;
