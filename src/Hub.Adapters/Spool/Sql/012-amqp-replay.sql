-- What a replay needs beside the body, when an operator asked for one, and whether the operators were told.
ALTER TABLE amqp_parked ADD COLUMN municipality TEXT;
ALTER TABLE amqp_parked ADD COLUMN message_id TEXT;
ALTER TABLE amqp_parked ADD COLUMN type TEXT;
ALTER TABLE amqp_parked ADD COLUMN tries INTEGER NOT NULL DEFAULT 1;
ALTER TABLE amqp_parked ADD COLUMN replay_at INTEGER;
ALTER TABLE amqp_parked ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
