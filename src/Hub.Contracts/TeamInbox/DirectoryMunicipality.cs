using System.Collections.Immutable;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Contracts.TeamInbox;

/// <summary>One municipality of the directory.</summary>
public sealed record DirectoryMunicipality
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing, too long or too many.</exception>
    public DirectoryMunicipality(
        MunicipalityCode code, string name, ImmutableArray<DirectoryArea> areas, ImmutableArray<DirectoryTeam> teams,
        ImmutableArray<DirectoryFocuspunt> focuspunten = default, DirectoryTerms? answerBy = null,
        bool? keepsOriginals = null)
    {
        Code = Require.Present(code);
        Name = Require.Text(name, 200);
        Areas = Require.List(areas, 500);
        Teams = Require.List(teams, 5_000);
        Focuspunten = Require.List(focuspunten, 2_000);
        AnswerBy = answerBy;
        KeepsOriginals = keepsOriginals;
    }

    /// <summary>CBS code.</summary>
    public MunicipalityCode Code { get; }

    /// <summary>As people call it.</summary>
    public string Name { get; }

    /// <summary>Its gebieden.</summary>
    public ImmutableArray<DirectoryArea> Areas { get; }

    /// <summary>Its teams and desks.</summary>
    public ImmutableArray<DirectoryTeam> Teams { get; }

    /// <summary>What its areas work on today; may be empty.</summary>
    public ImmutableArray<DirectoryFocuspunt> Focuspunten { get; }

    /// <summary>By when what is sent now gets an answer; null from a hub of before it said so.</summary>
    public DirectoryTerms? AnswerBy { get; }

    /// <summary>
    /// Whether what a public matter was made of waits, sealed for triage, until a team accepted it; null from a hub of before a
    /// municipality could choose, which keeps them.
    /// </summary>
    public bool? KeepsOriginals { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(DirectoryMunicipality);
}
