using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Steering;

/// <summary>A delivery that somebody who coordinates an area looks at.</summary>
/// <param name="Head">The delivery.</param>
/// <param name="Theme">What its signal is about; null where unknown.</param>
/// <param name="Area">The area of its signal; null where unknown.</param>
/// <param name="RaisedTo">With whom its owner laid it last; null for nobody.</param>
/// <param name="RaisedReason">Why.</param>
/// <param name="AskedTo">Whom its owner is asked to hand it over to; null for nobody.</param>
/// <param name="AskedBy">Who asks.</param>
internal sealed record AreaRow(
    DeliveryHead Head, string? Theme, string? Area, string? RaisedTo, string? RaisedReason, string? AskedTo, string? AskedBy)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(AreaRow)} {Head.Id}";
}
