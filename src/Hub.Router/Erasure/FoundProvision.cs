namespace Hub.Router.Erasure;

/// <summary>One time that the hub gave something about a person to a team.</summary>
/// <param name="Receiver">The team.</param>
/// <param name="DataClass">What kind of content.</param>
/// <param name="Grondslag">On which basis.</param>
/// <param name="Purpose">For which purpose.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="ContentHeld">Whether the hub still holds the sealed content.</param>
/// <param name="Certain">Whether it is about this person, or about somebody with the same initials, surname and date of birth.</param>
internal sealed record FoundProvision(
    string Receiver, string DataClass, string Grondslag, string Purpose, DateTimeOffset At, Guid DeliveryId, bool ContentHeld,
    bool Certain = true);
