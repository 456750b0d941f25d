using System.Text.Json.Nodes;
using Hub.Configuration;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Testing.Processes;

namespace Hub.Deciding.Tests.Disclosure;

public sealed class NeedToKnowLoaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hub-matrix-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_shipped_matrix_has_no_fault()
        => Assert.Empty(Faults(_ => { }));

    [Theory]
    [InlineData("arrears", "wgs-3-1-b", "triage", "must send arrears to schuldhulp only (ArrearsForDebtHelpOnly)")]
    [InlineData("case", "avg-6-1-e", "wijkteam", "must not send personal data to a collective team (NoPersonInCollective)")]
    [InlineData("case", "avg-6-1-e", "wijkregisseur", "must not send personal data to a collective team (NoPersonInCollective)")]
    [InlineData("initiator", "avg-6-1-a", "wijkteam", "must keep initiator apart, for the wijkregisseur only (ReporterNotPassedOn)")]
    [InlineData("initiator", "avg-6-1-a", "triage", "must keep initiator apart, for the wijkregisseur only (ReporterNotPassedOn)")]
    [InlineData("initiator", "geen", "wijkregisseur", "must have a grondslag other than 'geen': the content holds personal data")]
    [InlineData("case", "geen", "wijkzorgnetwerk", "must have a grondslag other than 'geen': the content holds personal data")]
    [InlineData("collective", "avg-6-1-e", "wijkteam", "must keep collective apart, on the basis 'geen'")]
    [InlineData("case", "avg-9-9-z", "wijkzorgnetwerk", "grondslag avg-9-9-z must stand in bases")]
    public void A_row_that_no_table_may_grant_is_refused(string dataClass, string basis, string destination, string rule)
    {
        var faults = Faults(file => file["rows"]!.AsArray().Add(Row(dataClass, basis, destination)));

        Assert.Contains(faults, fault => fault.Rule == rule && fault.Path.StartsWith("$.rows[", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_without_citation_or_a_second_one_of_the_same_name_is_refused()
    {
        var faults = Faults(file =>
        {
            file["rows"]![0]!["citation"] = " ";
            file["rows"]![1]!["id"] = file["rows"]![0]!["id"]!.GetValue<string>();
        });

        Assert.Equal(2, faults.Count);
    }

    [Fact]
    public void An_unknown_key_and_an_unknown_code_are_refused_with_their_place()
    {
        var faults = Faults(file =>
        {
            file["rows"]![0]!["remark"] = "x";
            file["rows"]![1]!["destinations"]![0] = "wijkteams";
        });

        Assert.Contains(faults, fault => fault.Path == "$.rows[0].remark");
        Assert.Contains(faults, fault => fault.Path == "$.rows[1].destinations[0]");
    }

    [Fact]
    public void The_consent_of_an_initiator_must_be_a_basis_that_the_table_explains_and_have_a_purpose()
    {
        Assert.Equal("$.initiatorBasis", Assert.Single(Faults(file => file["initiatorBasis"] = "avg-9-9-z")).Path);
        Assert.Equal("$.initiatorPurpose", Assert.Single(Faults(file => file.AsObject().Remove("initiatorPurpose"))).Path);
    }

    [Fact]
    public void A_table_of_before_there_were_initiators_in_it_is_no_fault() =>
        Assert.Empty(Faults(file => Assert.True(file.AsObject().Remove("initiatorBasis") && file.AsObject().Remove("initiatorPurpose"))));

    [Fact]
    public void An_absent_file_is_a_fault()
    {
        var faults = new List<ConfigFault>();

        Assert.Null(NeedToKnowLoader.Load(folder, faults));
        Assert.Equal("rules/need-to-know.json", Assert.Single(faults).File);
    }

    private static JsonObject Row(string dataClass, string basis, string destination)
        => new()
        {
            ["id"] = "extra",
            ["sources"] = new JsonArray("corporatie"),
            ["bases"] = new JsonArray(basis),
            ["dataClasses"] = new JsonArray(dataClass),
            ["destinations"] = new JsonArray(destination),
            ["citation"] = "AVG art. 6",
            ["meaning"] = "Een regel die er niet hoort te zijn.",
        };

    private List<ConfigFault> Faults(Action<JsonNode> change)
    {
        var file = JsonNode.Parse(File.ReadAllText(Repository.PathOf("deploy", "config", "rules", "need-to-know.json")))!;
        change(file);
        Directory.CreateDirectory(Path.Combine(folder, "rules"));
        File.WriteAllText(Path.Combine(folder, "rules", "need-to-know.json"), file.ToJsonString());
        var faults = new List<ConfigFault>();
        var matrix = NeedToKnowLoader.Load(folder, faults);
        Assert.Equal(faults.Count == 0, matrix is not null);
        return faults;
    }
}
