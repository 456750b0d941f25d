using System.Collections.Immutable;
using System.Text.Json;
using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Disclosure;

/// <summary>The shipped matrix over the whole cross product, against a plain reading of the file.</summary>
public sealed class NeedToKnowMatrixTests
{
    private static readonly MunicipalityCode[] Municipalities = [new("GM0637"), new("GM0202"), new("GM1509"), new("GM9999")];

    [Fact]
    public void Every_combination_is_allowed_only_where_a_row_lists_it_and_no_denial_names_it()
    {
        using var file = JsonDocument.Parse(
            File.ReadAllBytes(Hub.Testing.Processes.Repository.PathOf("deploy", "config", "rules", "need-to-know.json")));
        var count = 0;

        foreach (var municipality in Municipalities)
        {
            foreach (var cell in Cells())
            {
                var expected =
                    Names(file.RootElement.GetProperty("rows"), municipality, cell)
                    && !Names(file.RootElement.GetProperty("denials"), municipality, cell);
                Assert.Equal(expected, Plan.Matrix.Allows(municipality, cell) is not null);
                count++;
            }
        }

        Assert.True(count > 20_000);
    }

    [Fact]
    public void No_combination_lets_a_class_of_content_reach_who_may_never_have_it()
    {
        foreach (var cell in Allowed())
        {
            Assert.True(IsThinkable(cell), cell.ToString());
        }
    }

    [Fact]
    public void Every_source_kind_has_a_way_to_triage_to_veilig_thuis_and_to_a_wijkzorgnetwerk()
    {
        var allowed = Allowed().ToList();

        foreach (var source in Enum.GetValues<SourceKind>().Where(source => source != SourceKind.Unknown))
        {
            Assert.Contains(
                allowed,
                cell => cell is { DataClass: DataClass.Undecided, Destination: TeamKind.Triage } && cell.Source == source);
            Assert.Contains(
                allowed,
                cell => cell is { DataClass: DataClass.SafeAtHome, Destination: TeamKind.VeiligThuis } && cell.Source == source);
            Assert.Contains(
                allowed,
                cell => cell is { DataClass: DataClass.Case, Destination: TeamKind.Wijkzorgnetwerk } && cell.Source == source);
            Assert.Contains(
                allowed,
                cell => cell is { DataClass: DataClass.Collective, Destination: TeamKind.Wijkteam } && cell.Source == source);
        }
    }

    [Fact]
    public void Every_row_can_be_read_by_a_lawyer()
        => Assert.All(
            Plan.Matrix.File.Rows.Concat(Plan.Matrix.File.Denials),
            row => Assert.True(row.Citation.Length > 5 && row.Meaning.Length > 20, row.Id));

    [Fact]
    public void A_dry_run_assumes_a_convenant_for_every_source_kind_that_the_matrix_gives_a_way()
    {
        foreach (var source in Enum.GetValues<SourceKind>().Where(source => source != SourceKind.Unknown))
        {
            var claim = Plan.Matrix.DryRunClaim(source);
            Assert.NotNull(claim?.DefaultBasis);
            Assert.Null(
                new NeedToKnow(Plan.Matrix).Check(Municipalities[0], source, claim.DefaultBasis, DataClass.Case, TeamKind.Wijkzorgnetwerk));
        }
    }

    [Fact]
    public void A_row_that_names_municipalities_holds_in_each_of_them_and_nowhere_else()
    {
        var cell = new MatrixCell(SourceKind.Zorg, "avg-6-1-e", DataClass.Case, TeamKind.Wijkzorgnetwerk);
        var here = Row("here", cell, [new("GM0637"), new("GM0202")]);
        var table = Table(
            [here, Row("everywhere", cell with { Destination = TeamKind.Triage })],
            [Row("not-in-arnhem", cell, [new("GM0202"), new("GM1509")])]);

        Assert.Equal("here", table.Allows(new MunicipalityCode("GM0637"), cell)?.Id);
        Assert.Null(table.Allows(new MunicipalityCode("GM0202"), cell));
        Assert.Null(table.Allows(new MunicipalityCode("GM1509"), cell));
        Assert.Null(table.Allows(new MunicipalityCode("GM9999"), cell));
        Assert.All(Municipalities, code => Assert.Equal("everywhere", table.Allows(code, cell with { Destination = TeamKind.Triage })?.Id));
    }

    [Fact]
    public void Who_may_have_a_citizen_number_is_asked_by_municipality()
    {
        var table = new NeedToKnowMatrix(
            Plan.Matrix.File with
            {
                BsnDestinations =
                [
                    new BsnDestination(TeamKind.VeiligThuis, "Wabb"),
                    new BsnDestination(TeamKind.Triage, "Wabb", [new("GM0637"), new("GM1509")]),
                ],
            });

        Assert.All(Municipalities, code => Assert.True(table.MayHaveBsn(code, TeamKind.VeiligThuis)));
        Assert.True(table.MayHaveBsn(new MunicipalityCode("GM0637"), TeamKind.Triage));
        Assert.True(table.MayHaveBsn(new MunicipalityCode("GM1509"), TeamKind.Triage));
        Assert.False(table.MayHaveBsn(new MunicipalityCode("GM0202"), TeamKind.Triage));
        Assert.False(table.MayHaveBsn(new MunicipalityCode("GM0637"), TeamKind.Schuldhulp));
    }

    private static NeedToKnowMatrix Table(ImmutableArray<MatrixRow> rows, ImmutableArray<MatrixRow> denials)
        => new(Plan.Matrix.File with { Rows = rows, Denials = denials });

    private static MatrixRow Row(string id, MatrixCell cell, ImmutableArray<MunicipalityCode> where = default)
        => new(id, [cell.Source], [cell.Basis], [cell.DataClass], [cell.Destination], "AVG art. 6", "een rij van deze test", where);

    private static IEnumerable<MatrixCell> Allowed()
        => Municipalities.SelectMany(municipality => Cells().Where(cell => Plan.Matrix.Allows(municipality, cell) is not null)).Distinct();

    private static bool IsThinkable(MatrixCell cell)
        => cell.DataClass switch
        {
            DataClass.Collective => cell.Basis == "geen"
                && (
                    cell.Destination.IsCollective() || cell.Destination is TeamKind.Triage or TeamKind.Netwerkregisseur or TeamKind.Leiding
                ),
            DataClass.Arrears => cell.Destination == TeamKind.Schuldhulp && cell.Source == SourceKind.Corporatie,
            DataClass.PoliceCare => cell.Destination == TeamKind.Triage && cell.Source == SourceKind.Politie,
            DataClass.SafeAtHome => cell.Destination == TeamKind.VeiligThuis,
            DataClass.Undecided => cell.Destination == TeamKind.Triage,
            DataClass.Case => cell.Basis is not ("geen" or "wpg-16-1-b" or "wpg-18")
                && cell.Destination is TeamKind.Wijkzorgnetwerk or TeamKind.Zorgcoordinator,
            DataClass.Initiator => cell is { Basis: "avg-6-1-a", Destination: TeamKind.Wijkregisseur } && cell.Source != SourceKind.Politie,
            _ => false,
        };

    private static IEnumerable<MatrixCell> Cells()
        => from source in Enum.GetValues<SourceKind>()
           from basis in Plan.Matrix.File.Bases.Select(basis => basis.Code).Append("avg-9-9-z")
           from dataClass in Enum.GetValues<DataClass>()
           from destination in Enum.GetValues<TeamKind>()
           select new MatrixCell(source, basis, dataClass, destination);

    private static bool Names(JsonElement rows, MunicipalityCode municipality, MatrixCell cell)
        => rows.EnumerateArray()
            .Any(row =>
                (!row.TryGetProperty("municipalities", out var where) || Holds(where, municipality.Value))
                && Holds(row.GetProperty("sources"), Code(cell.Source))
                && Holds(row.GetProperty("bases"), cell.Basis)
                && Holds(row.GetProperty("dataClasses"), Code(cell.DataClass))
                && Holds(row.GetProperty("destinations"), Code(cell.Destination)));

    private static bool Holds(JsonElement list, string? value) => list.EnumerateArray().Any(entry => entry.GetString() == value);

    private static string? Code<T>(T value)
        where T : struct, Enum
        => JsonSerializer.SerializeToElement(value).GetString();
}
