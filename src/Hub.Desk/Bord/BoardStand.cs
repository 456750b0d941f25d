using System.Collections.Immutable;
using Hub.Contracts.Operations;
using Hub.Desk.Link;

namespace Hub.Desk.Bord;

/// <summary>
/// How the hub stands, as one sentence and a list of what asks attention, the most urgent first. What could not be read is told, and never
/// taken for good.
/// </summary>
/// <param name="status">The status.</param>
/// <param name="alarms">The open alarms; null where these could not be read.</param>
/// <param name="causes">What is parked, by cause; null where that could not be read.</param>
/// <param name="names">What teams are called; null where the hub did not say.</param>
public sealed class BoardStand(HubStatus status, ImmutableArray<AlarmEntry>? alarms, ImmutableArray<ParkedCause>? causes, Names? names)
{
    /// <summary>The status itself.</summary>
    public HubStatus Status => status;

    /// <summary>Whether all could be read.</summary>
    public bool IsWhole => alarms is not null && causes is not null;

    /// <summary>What asks attention.</summary>
    public IReadOnlyList<AttentionItem> Items { get; } =
        new AttentionItems(status, [.. (alarms ?? []).Where(alarm => alarm.ClearedAt is null)], causes ?? [], names).All();

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
    public string Title => Items.Count switch
    {
        0 => IsWhole ? "alles stroomt" : "niet alles te lezen",
        1 => "1 ding vraagt aandacht",
        var count => $"{count} dingen vragen aandacht",
    };

    /// <summary>A count of the status; null where there is none of that name.</summary>
    public StatusFigure? Figure(string name) => status.Figures.FirstOrDefault(one => one.Name == name);

    /// <summary>The parts of a kind.</summary>
    public IReadOnlyList<StatusPart> Parts(string kind) => [.. status.Parts.Where(part => part.Kind == kind)];

    private static string Of(AttentionItem item) => item.Cause.Length == 0 ? item.Title : $"{item.Title}, {item.Cause}";
}
