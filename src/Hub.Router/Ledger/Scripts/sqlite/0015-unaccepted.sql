-- What a queue or an inbox has and nobody accepted yet, by when it got there: a queue may lose it, so after a while it is sent again.
CREATE INDEX deliveries_unaccepted ON deliveries (delivered_at) WHERE state IN (2, 6);
