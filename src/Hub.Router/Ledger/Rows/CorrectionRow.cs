namespace Hub.Router.Ledger.Rows;

/// <summary>What somebody decided by hand of what the hub had decided: codes and moments.</summary>
/// <param name="DeliveryId">The delivery that was decided about.</param>
/// <param name="Revision">Its revision of the signal.</param>
/// <param name="SignalId">Its signal.</param>
/// <param name="At">The moment.</param>
/// <param name="Municipality">Whose.</param>
/// <param name="RuleSet">The rules that had decided.</param>
/// <param name="Rules">Their names, with commas between.</param>
/// <param name="Flags">As in <see cref="SignalRow.Flags"/>.</param>
/// <param name="Theme">The theme that the hub saw; null where it saw none.</param>
/// <param name="FromKind">The kind that the hub saw; null where it saw none.</param>
/// <param name="FromTeamKind">The kind of team that had it from the hub.</param>
/// <param name="ToKind">The kind that the person gave it.</param>
/// <param name="ToTheme">The theme of what became public; null where nothing did.</param>
/// <param name="ToTeams">The teams that got it, with commas between.</param>
/// <param name="Learning">The content, sealed for the municipality's own triage; null where it keeps none.</param>
/// <param name="Actor">Who decided: a role or staff code; null in lines of before the ledger kept it.</param>
internal sealed record CorrectionRow(
    Guid DeliveryId, int Revision, Guid SignalId, long At, string Municipality, string RuleSet, string Rules, int Flags, string? Theme,
    string? FromKind,
    string FromTeamKind, string ToKind, string? ToTheme, string ToTeams, string? Learning,
    string? Actor = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(CorrectionRow)} {DeliveryId}";
}
