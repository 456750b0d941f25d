using Hub.Contracts.Individual;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Planning;

/// <summary>A delivery that the rules call for, before the privacy rules had their say.</summary>
/// <param name="Kind">The kind of team.</param>
/// <param name="DataClass">The kind of content.</param>
/// <param name="Part">Which part of the signal.</param>
/// <param name="Why">The rule that calls for it.</param>
/// <param name="To">The team, where not the one of the kind that serves the area; null for that one.</param>
internal readonly record struct Wish(TeamKind Kind, DataClass DataClass, string Part, string Why, TeamAddress? To = null)
{
    public const string CollectivePart = "collective";
    public const string IndividualPart = "individual";
    public const string CopyPart = "copy";
    public const string InitiatorPart = "initiator";

    /// <summary>To the wijkteam of the area.</summary>
    public static Wish ToWijkteam => new(TeamKind.Wijkteam, DataClass.Collective, CollectivePart, "route.collective");

    /// <summary>To the people who decide what the hub may not or cannot, protected as individual.</summary>
    public static Wish Undecided(string why) => new(TeamKind.Triage, DataClass.Undecided, IndividualPart, why);
}
