-- What is pending lies beyond the row that the forwarder reached, and what is overdue has an index of its own.
DROP INDEX signals_pending;
