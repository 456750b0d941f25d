using System.Collections.Immutable;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Operations;
using Hub.Desk.Link;
using Hub.Hosting.Alarms;

namespace Hub.Desk.Bord;

/// <summary>Makes what asks attention of what the hub says: parts, alarms, parked causes and counts, each once.</summary>
/// <param name="status">The status.</param>
/// <param name="open">The open alarms.</param>
/// <param name="causes">What is parked, by cause.</param>
/// <param name="names">What teams are called; null where the hub did not say.</param>
internal sealed class AttentionItems(HubStatus status, ImmutableArray<AlarmEntry> open, ImmutableArray<ParkedCause> causes, Names? names)
{
    // These stand in the list as what they are: the alarm, the cause.
    private static readonly string[] ListedThemselves = ["alarms.open", "parked"];

    private static readonly string[] Dangers = [AlarmCodes.Acute, AlarmCodes.SpoolAcuteWaiting, AlarmCodes.Unanswered];
    private static readonly string[] WaitingKinds = [AlarmCodes.Parked, "signalen-", "callback."];

    /// <summary>All of it, danger first, and of one weight the longest first.</summary>
    public IReadOnlyList<AttentionItem> All()
    {
        AttentionItem[] all =
        [
            .. status.Parts.Where(part => !part.Ok).Select(OfPart),
            .. open.Where(alarm => !status.Parts.Any(part => !part.Ok && IsAbout(alarm, part))).Select(OfAlarm),
            .. causes.Where(cause => !open.Any(alarm => alarm.Code == AlarmCodes.Parked && alarm.Cause == cause.Code)).Select(OfCause),
            .. status.Figures.Where(figure => figure.NeedsAttention && !IsSaid(figure)).Select(OfFigure),
        ];
        return [.. all.OrderBy(item => item.Weight).ThenBy(item => item.Since ?? DateTimeOffset.MinValue)];
    }

    private AttentionItem OfPart(StatusPart part)
    {
        var address = open.FirstOrDefault(alarm => IsAbout(alarm, part)) is { Id: { } id } ? BordRoutes.Alarm(id) : BordRoutes.Parts;
        var title = $"{Sentences.Capital(StatusWords.OfKind(part.Kind))}: {StatusWords.OfState(part.State)}";
        var which = part.Name == "-" ? "" : part.Name.Split('/')[^1]; // of a file its name: where it lies is no news
        return new AttentionItem(title, which, part.HeardAt, PartAdvice.Of(part), address, 1, AttentionItem.Broken);
    }

    private AttentionItem OfAlarm(AlarmEntry alarm)
    {
        var isParked = alarm.Code == AlarmCodes.Parked && alarm.Cause.Length > 0;
        var title = Sentences.Capital(AlarmWords.Of(alarm.Code).Split(": ")[0]);
        var cause = isParked ? OperatorWords.OfParked(alarm.Cause) : names?.Team(alarm.Cause) ?? alarm.Cause;
        var address = isParked ? BordRoutes.Parked(alarm.Cause) : alarm.Id is { } id ? BordRoutes.Alarm(id) : BordRoutes.Parts;
        return new AttentionItem(
            title, cause, alarm.At, AlarmAdvice.Of(alarm.Code, alarm.Cause), address, alarm.Count, WeightOf(alarm.Code));
    }

    private static AttentionItem OfCause(ParkedCause cause)
        => new(
            "Geparkeerd", OperatorWords.OfParked(cause.Code), cause.Oldest, AlarmAdvice.Of(AlarmCodes.Parked),
                BordRoutes.Parked(cause.Code),
            cause.Count, AttentionItem.Waits);

    private static AttentionItem OfFigure(StatusFigure figure)
        => new(
            Sentences.Capital(StatusWords.OfFigure(figure.Name)), "", figure.Oldest, PartAdvice.Of(figure), figure.Name switch
            {
                "amqp.parked" or "spool.set-aside" => BordRoutes.Parked(),
                "deliveries.late" or "deliveries.unfinished" or "deliveries.unconfirmed" => BordRoutes.Queues,
                _ => BordRoutes.Parts,
            },
            figure.Count, figure.Name == AlarmCodes.SpoolAcuteWaiting ? AttentionItem.Danger : AttentionItem.Waits);

    private bool IsSaid(StatusFigure figure)
        => ListedThemselves.Contains(figure.Name) || open.Any(alarm => alarm.Code == figure.Name switch
        {
            "deliveries.unconfirmed" => AlarmCodes.DeliveryUnconfirmed,
            "spool.set-aside" => AlarmCodes.SpoolUnreadable,
            "ledger.reconciling" => AlarmCodes.LedgerRestored,
            var same => same,
        });

    private static bool IsAbout(AlarmEntry alarm, StatusPart part)
        => alarm.Cause.Length > 0 && (alarm.Cause == part.Name || (part.State == "none" && alarm.Cause == part.Kind));

    private static int WeightOf(string code)
        => Dangers.Contains(code) ? AttentionItem.Danger
            : WaitingKinds.Any(kind => code.StartsWith(kind, StringComparison.Ordinal)) ? AttentionItem.Waits
            : AttentionItem.Broken;
}
