namespace Hub.Adapters.Amqp;

/// <summary>A message that could not be read, without its content.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Partner">Whose it is.</param>
/// <param name="Municipality">Under whose key it is sealed.</param>
/// <param name="Reason">Why: attempts, oversized, encoding or unreadable; seal where the key of its body is gone.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="ParkedAt">Since when.</param>
/// <param name="Bytes">Size of the body.</param>
/// <param name="HasBody">Whether its sealed body is still there.</param>
internal sealed record ParkedMessage(
    Guid Id, string Partner, string? Municipality, string Reason, int Tries, DateTimeOffset ParkedAt, int Bytes, bool HasBody);
