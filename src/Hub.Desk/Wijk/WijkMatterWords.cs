using Hub.Contracts.Wijk;
using Hub.Desk.Link;
using Hub.Desk.Postvak;
using Hub.Teams.Inbox;

namespace Hub.Desk.Wijk;

/// <summary>A public matter as who looks after the wijk reads it: what, where, at whom, and what one can do about it.</summary>
/// <param name="matter">The matter.</param>
/// <param name="names">What teams are called; null where the hub did not say.</param>
/// <param name="now">The moment of reading.</param>
public sealed class WijkMatterWords(WijkMatter matter, Names? names, DateTimeOffset now)
{
    private readonly EntryWords entry = new(matter.Entry, matter.Team.Value, names, now);

    /// <summary>The delivery.</summary>
    public Guid Id => matter.Entry.DeliveryId;

    /// <summary>What it is about.</summary>
    public string Title => entry.Title;

    /// <summary>Where, from whom and since when.</summary>
    public string Line => entry.Line;

    /// <summary>How long its team has, or how late it is; null where nothing is asked of it.</summary>
    public string? Term => entry.Term;

    /// <summary>Whether nobody took it up in time.</summary>
    public bool IsLate => entry.IsLate;

    /// <summary>Whether it is about danger, and open.</summary>
    public bool IsAcute => entry.IsAcute;

    /// <summary>Whether nobody took it up yet.</summary>
    public bool IsWaiting => matter.Entry.State != "accepted";

    /// <summary>At whom it is, and what happened before.</summary>
    public string Standing => string.Join(" ", new[]
    {
        matter.Entry switch
        {
            { AcceptedBy: { } who, OfferedTo: null } => $"{Team}: opgepakt door {who}.",
            { OfferedTo: { } other } => $"{Team}, aangeboden aan {names?.Team(other) ?? other}.",
            _ => $"{Team}: nog niet opgepakt.",
        },
        matter.Entry.ReturnedBy is { } by
            ? $"Kwam terug van {names?.Team(by) ?? by}{(TeamWords.Reason(matter.Entry.Reason) is { } why ? $": {why}" : "")}." : null,
        matter.Step switch
        {
            0 => null,
            1 => "Het team kreeg een herinnering.",
            var step => $"Ging omhoog, stap {step - 1}.",
        },
    }.OfType<string>());

    /// <summary>What one can do about it; null where it goes its way.</summary>
    public string? Advice
        => IsAcute && IsWaiting ? "Bel het team nu. Bij direct gevaar belt u 112."
            : !IsLate ? null
            : matter.Entry.OfferedTo is not null ? "Bel het team dat het kreeg aangeboden: neemt het dit over? Zo niet, dan geeft het "
                + "de zaak terug."
            : "Bel het team en spreek af wie dit oppakt. Is het daar niet op zijn plek, dan geeft het team de zaak terug of draagt haar "
                + "over.";

    private string Team => names?.Team(matter.Team.Value) ?? matter.Team.Value;
}
