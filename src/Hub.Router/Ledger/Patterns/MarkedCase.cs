using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Patterns;

/// <summary>A case within the four weeks.</summary>
/// <param name="Mark">Its row.</param>
/// <param name="HasCounted">Whether it stood for its person or household in a week before.</param>
internal sealed record MarkedCase(PatternMark Mark, bool HasCounted)
{
    /// <summary>When the hub recorded it.</summary>
    public long At => Mark.At;

    /// <summary>Where, and about what.</summary>
    public PatternPlace Place => new(Mark.Municipality, Mark.Area, Mark.Theme);

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(MarkedCase)} {Mark.DeliveryId}";
}
