namespace Hub.Router.Delivery;

/// <summary>A message for the broker: where, under which id, and its bytes.</summary>
internal readonly record struct OutgoingMessage(string Exchange, string RoutingKey, string MessageId, string ContentType, ReadOnlyMemory<byte> Body);
