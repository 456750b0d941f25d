using System.Collections.Immutable;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Municipalities;

/// <summary>One municipality as its file describes it: where its areas are, who its teams are, and how it wants to work.</summary>
/// <param name="Code">CBS code, also the file's name in lower case.</param>
/// <param name="Name">As people call it; also the place name that says nothing about the area.</param>
/// <param name="CbsYear">The year of the buurt codes; they change yearly.</param>
/// <param name="Areas">The gebieden.</param>
/// <param name="Teams">All teams and desks.</param>
/// <param name="Escalation">Who hears what was not confirmed, per side.</param>
/// <param name="Terms">How soon a team must respond.</param>
/// <param name="InitiativesTo">Kind of team that residents' initiatives go to.</param>
/// <param name="PatternsTo">Kind of team that patterns go to.</param>
/// <param name="Focuspunten">What the areas work on this year.</param>
/// <param name="PostbusPc4">PC4s of post boxes: they lie nowhere.</param>
/// <param name="CommonWords">Names of areas and buurten that are also plain words, such as Markt: never evidence when found in
/// text.</param>
/// <param name="Options">What the municipality chose.</param>
/// <param name="HouseRules">Rules of the house, shown to its teams.</param>
/// <param name="Notes">Remarks of whoever keeps the file, such as what is still a proposal.</param>
/// <param name="Categories">A slug (<c>sub</c> or <c>main/sub</c>) of the municipality's own tree of meldingen, and what it is about. Old
/// slugs stay listed; an unlisted one passes as it is.</param>
/// <param name="Staff">The roles in which people of its teams act (HumanConfirms). Default medewerker everywhere, and the role that leads a
/// kind of team.</param>
/// <param name="Streets">Names of its streets, as in its register of addresses (BAG): collective teams may read them in the field of the
/// street and in text. Optional; without, a street is known by its form.</param>
/// <param name="PublicNames">Other names that name nobody and that collective teams may read: institutions, buildings, parks, initiatives.
/// Never one that is a person's.</param>
/// <param name="Direct">Which themes of public matters go to a vakafdeling or wijkbeheerder at once; the wijkteam sees them on its
/// agenda. Default none: all go to the
/// wijkteam.</param>
/// <param name="Meetings">When its teams meet: the agenda on the desk says the next. Default none: it says so.</param>
internal sealed record Municipality(
    MunicipalityCode Code, string Name, int CbsYear, ImmutableArray<Area> Areas, ImmutableArray<Team> Teams, EscalationChains Escalation,
    ResponseTerms Terms, TeamKind InitiativesTo, TeamKind PatternsTo, ImmutableArray<Focuspunt> Focuspunten,
    ImmutableArray<Pc4> PostbusPc4, ImmutableArray<string> CommonWords, MunicipalityOptions Options,
    ImmutableArray<string> HouseRules = default, ImmutableArray<string> Notes = default,
    ImmutableDictionary<string, Theme>? Categories = null, ImmutableArray<StaffRole> Staff = default,
    ImmutableArray<string> Streets = default, ImmutableArray<string> PublicNames = default,
    ImmutableArray<DirectRule> Direct = default, ImmutableArray<TeamMeeting> Meetings = default)
{
    /// <summary>When its teams meet.</summary>
    public ImmutableArray<TeamMeeting> Meetings { get; init; } = Meetings.IsDefault ? [] : Meetings;

    /// <summary>Which themes of public matters go to a vakafdeling or wijkbeheerder at once.</summary>
    public ImmutableArray<DirectRule> Direct { get; init; } = Direct.IsDefault ? [] : Direct;

    /// <summary>The roles in which people of its teams act.</summary>
    public ImmutableArray<StaffRole> Staff { get; init; } = Staff.IsDefaultOrEmpty ? StaffList.Usual : Staff;

    /// <summary>What slugs of its own tree are about; empty where nothing was listed.</summary>
    public ImmutableDictionary<string, Theme> Categories { get; init; } = Categories ?? ImmutableDictionary<string, Theme>.Empty;

    /// <summary>What team ids and file names begin with: <c>gm0637</c>.</summary>
    public string Prefix => Code.Value.ToLowerInvariant();
}
