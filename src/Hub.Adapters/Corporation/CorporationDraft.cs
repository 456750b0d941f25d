namespace Hub.Adapters.Corporation;

/// <summary>What is read of a message before its place and legal basis are.</summary>
/// <param name="Kind">The message's kind, as the first part of the external id.</param>
/// <param name="Begun">When it began.</param>
/// <param name="Reported">When the source recorded it.</param>
/// <param name="Category">List and code.</param>
/// <param name="IsArrears">Whether it concerns arrears of rent.</param>
/// <param name="Summary">Short title.</param>
/// <param name="Text">Free text; null with a fault, or for arrears.</param>
/// <param name="Person">Who it is about; null where nobody identifiable is.</param>
internal sealed record CorporationDraft(
    string Kind, DateTimeOffset? Begun, DateTimeOffset? Reported, string? Category, bool IsArrears, string? Summary, string? Text,
    VeraPerson? Person)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(CorporationDraft);
}
