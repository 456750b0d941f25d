using System.Collections.Immutable;
using Hub.Contracts.Operations.Figures;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.TeamInbox;

namespace Hub.Contracts.Wijk;

/// <summary>
/// How the areas of a team stand, for who looks after them: wijkregisseur, gebiedsmakelaar, netwerkregisseur, aanvoerder, wijkteam.
/// Envelopes and counts; nothing that anybody wrote.
/// </summary>
public sealed record WijkStand
{
    /// <summary>The most weeks.</summary>
    public const int MostWeeks = 60;

    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing, or a list is too long.</exception>
    public WijkStand(
        MunicipalityCode municipality, ImmutableArray<string> weeks, ImmutableArray<WijkArea> areas, DateTimeOffset? countedUntil = null,
        WijkPlans? plans = null, ImmutableArray<InboxEntry> escalations = default, ImmutableArray<WijkAnnounced> announced = default)
    {
        Municipality = Require.Present(municipality);
        Weeks = Require.Entries(weeks, MostWeeks);
        foreach (var week in Weeks)
        {
            FigureWeeks.Check(week);
        }
        Areas = Require.List(areas, 500);
        CountedUntil = countedUntil is { } at ? Require.Moment(at, nameof(countedUntil)) : null;
        Plans = plans;
        Escalations = Require.List(escalations, InboxPage.Most);
        Announced = Require.List(announced, AnnouncedList.Most);
    }

    /// <summary>Whose.</summary>
    public MunicipalityCode Municipality { get; }

    /// <summary>The weeks of every series, the oldest first; the last one still runs.</summary>
    public ImmutableArray<string> Weeks { get; }

    /// <summary>The areas.</summary>
    public ImmutableArray<WijkArea> Areas { get; }

    /// <summary>Up to which moment the series were counted, in UTC; null where nothing was yet.</summary>
    public DateTimeOffset? CountedUntil { get; }

    /// <summary>The plans of residents that this team decides about; null where it decides about none.</summary>
    public WijkPlans? Plans { get; }

    /// <summary>Reminders and escalations that lie in this team's own inbox.</summary>
    public ImmutableArray<InboxEntry> Escalations { get; }

    /// <summary>Patterns and trends that the hub told this team of in these weeks, the last first.</summary>
    public ImmutableArray<WijkAnnounced> Announced { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WijkStand);
}
