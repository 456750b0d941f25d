namespace Hub.Router.Delivery;

/// <summary>
/// A message for the broker: where, under which id, what kind, and its bytes. All but the bytes is read by many: ids and codes only.
/// </summary>
internal readonly record struct OutgoingMessage(
    string Exchange, string RoutingKey, string MessageId, string ContentType, ReadOnlyMemory<byte> Body, string? Type = null);
