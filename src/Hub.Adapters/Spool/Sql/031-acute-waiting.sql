-- What its sender called acute is few, and is watched apart from all that waits.
CREATE INDEX signals_acute_waiting ON signals (received_at) WHERE state = 1 AND urgency = 3;
