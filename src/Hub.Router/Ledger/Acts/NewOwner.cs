using Hub.Contracts.Signals;

namespace Hub.Router.Ledger.Acts;

/// <summary>Who has a delivery from now on, and what it holds for that team.</summary>
/// <param name="Team">The team.</param>
/// <param name="Municipality">Its municipality.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Queue">Its queue; null where it has an inbox.</param>
/// <param name="DataClass">The class of what it may read; null for what is about nobody.</param>
/// <param name="HoldsBsn">Whether that holds a BSN.</param>
internal sealed record NewOwner(string Team, string Municipality, TeamKind Kind, string? Queue, string? DataClass, bool HoldsBsn)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(NewOwner)} {Team}";
}
