using System.Collections.Immutable;
using Hub.Contracts.FollowUp;
using Hub.Contracts.Operations;
using Hub.Desk.Link;

namespace Hub.Desk.Bord;

/// <summary>How the hub stands, as one sentence and a list of what asks attention, the most urgent first. What could not be read is told, and never taken for good.</summary>
/// <param name="status">The status.</param>
/// <param name="alarms">The open alarms; null where these could not be read.</param>
/// <param name="causes">What is parked, by cause; null where that could not be read.</param>
/// <param name="names">What teams are called; null where the hub did not say.</param>
public sealed class BoardStand(HubStatus status, ImmutableArray<AlarmEntry>? alarms, ImmutableArray<ParkedCause>? causes, Names? names)
{
    // These stand in the list as what they are: the alarm, the part, the cause.
    private static readonly string[] ListedThemselves = ["alarms.open", "parked"];

    private static readonly string[] Dangers = [AlarmCodes.Acute, AlarmCodes.SpoolAcuteWaiting, AlarmCodes.Unanswered];

    /// <summary>The status itself.</summary>
    public HubStatus Status => status;

    /// <summary>Whether all could be read.</summary>
    public bool IsWhole => alarms is not null && causes is not null;

    /// <summary>What asks attention.</summary>
    public IReadOnlyList<AttentionItem> Items { get; } =
    [
        .. OfParts(status, alarms ?? []).Concat(OfAlarms(status, alarms ?? [], names)).Concat(OfCauses(alarms ?? [], causes ?? [])).Concat(OfFigures(status, alarms ?? []))
            .OrderBy(item => item.Weight).ThenBy(item => item.Since ?? DateTimeOffset.MinValue),
    ];

    /// <summary>Whether something is wrong, and what to do.</summary>
    public string Sentence => Items switch
    {
        [] when !IsWhole => "Niet alles is te lezen: of er iets mis is, is nu niet bekend.",
        [] => "Alles stroomt. U hoeft niets te doen.",
        [var only] => $"Er is één ding mis: {Of(only)}. {only.Advice}",
        [var first, ..] => $"{Items.Count} dingen vragen aandacht. Dit eerst: {Of(first)}. {first.Advice}",
    };

    /// <summary>How it looks: <c>ok</c> only where all was read and nothing is wrong.</summary>
    public string Level => Items switch
    {
        [] => IsWhole ? "ok" : "late",
        [{ Weight: AttentionItem.Waits }, ..] => "late",
        _ => "error",
    };

    /// <summary>For the name of the window.</summary>
    public string Title => Items.Count switch { 0 when IsWhole => "alles stroomt", 0 => "niet alles te lezen", 1 => "1 ding vraagt aandacht", var count => $"{count} dingen vragen aandacht" };

    /// <summary>A count of the status; null where there is none of that name.</summary>
    public StatusFigure? Figure(string name) => status.Figures.FirstOrDefault(one => one.Name == name);

    /// <summary>The parts of a kind.</summary>
    public IReadOnlyList<StatusPart> Parts(string kind) => [.. status.Parts.Where(part => part.Kind == kind)];

    private static IEnumerable<AttentionItem> OfParts(HubStatus status, ImmutableArray<AlarmEntry> alarms)
        => status.Parts.Where(part => !part.Ok).Select(part => new AttentionItem(
            $"{Sentences.Capital(StatusWords.OfKind(part.Kind))}: {StatusWords.OfState(part.State)}", part.Name == "-" ? "" : part.Name,
            part.HeardAt, PartAdvice.Of(part), AlarmOf(part, alarms) is { Id: { } id } ? BordRoutes.Alarm(id) : BordRoutes.Parts, 1, AttentionItem.Broken));

    // What a part says of itself is not said twice.
    private static IEnumerable<AttentionItem> OfAlarms(HubStatus status, ImmutableArray<AlarmEntry> alarms, Names? names)
        => alarms.Where(alarm => alarm.ClearedAt is null && !status.Parts.Any(part => !part.Ok && AlarmOf(part, alarms) == alarm)).Select(alarm => new AttentionItem(
            Sentences.Capital(OperatorWords.OfAlarm(alarm.Code).Split(": ")[0]), alarm.Code == AlarmCodes.Parked ? OperatorWords.OfParked(alarm.Cause) : names?.Team(alarm.Cause) ?? alarm.Cause,
            alarm.At, AlarmAdvice.Of(alarm.Code, alarm.Cause), AddressOf(alarm), alarm.Count, WeightOf(alarm.Code)));

    private static IEnumerable<AttentionItem> OfCauses(ImmutableArray<AlarmEntry> alarms, ImmutableArray<ParkedCause> causes)
        => causes.Where(cause => !alarms.Any(alarm => alarm.Code == AlarmCodes.Parked && alarm.Cause == cause.Code)).Select(cause => new AttentionItem(
            "Geparkeerd", OperatorWords.OfParked(cause.Code), cause.Oldest, AlarmAdvice.Of(AlarmCodes.Parked), BordRoutes.Parked(cause.Code), cause.Count, AttentionItem.Waits));

    private static IEnumerable<AttentionItem> OfFigures(HubStatus status, ImmutableArray<AlarmEntry> alarms)
        => status.Figures.Where(figure => figure.NeedsAttention && !ListedThemselves.Contains(figure.Name) && !alarms.Any(alarm => alarm.Code == AlarmOf(figure.Name))).Select(figure => new AttentionItem(
            Sentences.Capital(StatusWords.OfFigure(figure.Name)), "", figure.Oldest, PartAdvice.Of(figure), figure.Name switch
            {
                "amqp.parked" or "spool.set-aside" => BordRoutes.Parked(),
                "deliveries.late" or "deliveries.unconfirmed" => BordRoutes.Queues,
                _ => BordRoutes.Parts,
            },
            figure.Count, figure.Name == "spool.acute-waiting" ? AttentionItem.Danger : AttentionItem.Waits));

    private static AlarmEntry? AlarmOf(StatusPart part, ImmutableArray<AlarmEntry> alarms)
        => alarms.FirstOrDefault(alarm => alarm.ClearedAt is null && alarm.Cause.Length > 0 && (alarm.Cause == part.Name || (part.State == "none" && alarm.Cause == part.Kind)));

    private static string AlarmOf(string figure) => figure switch
    {
        "deliveries.unconfirmed" => AlarmCodes.DeliveryUnconfirmed,
        "spool.set-aside" => AlarmCodes.SpoolUnreadable,
        "ledger.reconciling" => AlarmCodes.LedgerRestored,
        var same => same,
    };

    private static string AddressOf(AlarmEntry alarm)
        => alarm.Code == AlarmCodes.Parked && alarm.Cause.Length > 0 ? BordRoutes.Parked(alarm.Cause) : alarm.Id is { } id ? BordRoutes.Alarm(id) : BordRoutes.Parts;

    private static int WeightOf(string code)
        => Dangers.Contains(code) ? AttentionItem.Danger
            : code == AlarmCodes.Parked || code.StartsWith("signalen-", StringComparison.Ordinal) || code.StartsWith("callback.", StringComparison.Ordinal) ? AttentionItem.Waits
            : AttentionItem.Broken;

    private static string Of(AttentionItem item) => item.Cause.Length == 0 ? item.Title : $"{item.Title}, {item.Cause}";
}
