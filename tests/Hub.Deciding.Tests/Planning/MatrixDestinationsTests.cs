using System.Collections.Immutable;
using Hub.Configuration;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

/// <summary>A rule of the table that names a municipality is to teams that it has; one that names none serves whoever has one.</summary>
public sealed class MatrixDestinationsTests
{
    private static readonly MunicipalityCode Arnhem = new("GM0202");
    private static readonly MunicipalityCode Nowhere = new("GM9999");

    [Fact]
    public void A_rule_or_denial_of_a_municipality_to_a_kind_of_team_that_it_lacks_is_a_fault()
    {
        var faults = new List<ConfigFault>();

        MatrixDestinations.Check(
            Table(
                [Row([TeamKind.Zorgcoordinator]), Row([TeamKind.Wijkteam, TeamKind.Zorgcoordinator], Plan.Zoetermeer, Nowhere)],
                [Row([TeamKind.Triage], Arnhem), Row([TeamKind.Stadsmarshall], Plan.Zoetermeer, Arnhem)]),
            Squares.Set, faults);

        Assert.Equal(
            [
                "rules/need-to-know.json $.rows[1].destinations: names zorgcoordinator, of which there is no team in GM0637",
                "rules/need-to-know.json $.denials[1].destinations: names stadsmarshall, of which there is no team in GM0202",
            ],
            faults.Select(fault => $"{fault.File} {fault.Path}: {fault.Rule}"));
    }

    [Fact]
    public void A_rule_or_denial_of_a_municipality_that_is_not_here_is_told()
        => Assert.Equal(
            [("rules/need-to-know.json $.rows[1]", Nowhere), ("rules/need-to-know.json $.denials[0]", Nowhere)],
            MatrixDestinations.Elsewhere(
                Table([Row([TeamKind.Wijkteam]), Row([TeamKind.Wijkteam], Plan.Zoetermeer, Nowhere)], [Row([TeamKind.Wijkteam], Nowhere)]),
                Squares.Set));

    private static NeedToKnowMatrix Table(ImmutableArray<MatrixRow> rows, ImmutableArray<MatrixRow> denials)
        => new(Plan.Matrix.File with { Rows = rows, Denials = denials });

    private static MatrixRow Row(ImmutableArray<TeamKind> destinations, params MunicipalityCode[] municipalities)
        => new(
            "rij", [SourceKind.Inwoner], ["geen"], [DataClass.Collective], destinations, "AVG", "Een rij.",
            municipalities is [] ? default : [.. municipalities]);
}
