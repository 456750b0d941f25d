namespace Hub.Desk.Link;

/// <summary>What the hub answered.</summary>
/// <param name="Status">HTTP status; 503 as well where it did not answer at all.</param>
/// <param name="MediaType">Of the body.</param>
/// <param name="Body">The body; of a case it is sealed.</param>
internal sealed record HubAnswer(int Status, string MediaType, byte[] Body)
{
    /// <summary>The hub did not answer.</summary>
    public static HubAnswer Away { get; } = new(StatusCodes.Status503ServiceUnavailable, "", []);

    /// <summary>Whether it did what was asked.</summary>
    public bool IsGood => Status is >= 200 and < 300;

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(HubAnswer)} {Status}";
}
