using System.Collections.Immutable;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Operations.Figures;

/// <summary>Patterns and trends that the hub announced of some weeks, the last first.</summary>
public sealed record AnnouncedList
{
    /// <summary>The most entries.</summary>
    public const int Most = 1_000;

    /// <summary>Creates a list.</summary>
    /// <exception cref="ContractViolationException">A week is none, or the list is too long.</exception>
    public AnnouncedList(string from, string to, ImmutableArray<AnnouncedEntry> announced)
    {
        From = FigureWeeks.Check(from);
        To = FigureWeeks.Check(to);
        Announced = Require.List(announced, Most);
    }

    /// <summary>The first week.</summary>
    public string From { get; }

    /// <summary>The last week.</summary>
    public string To { get; }

    /// <summary>What was announced; at most a thousand.</summary>
    public ImmutableArray<AnnouncedEntry> Announced { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(AnnouncedList);
}
