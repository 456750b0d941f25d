using Hub.Testing.Processes;

namespace Hub.System.Tests.Rules;

/// <summary>What must and must not be in the repository.</summary>
public sealed class RepositoryRules
{
    // Written in two halves, so that this file does not hold what it looks for.
    private static readonly string[] Outside = ["../" + "shared", "/work" + "/"];

    [Theory]
    [InlineData("LICENSE")]
    [InlineData("README.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("docs/glossary.md")]
    [InlineData("docs/operators.md")]
    [InlineData("docs/partners.md")]
    [InlineData("docs/privacy.md")]
    [InlineData("docs/teams.md")]
    [InlineData(".ci/run")]
    [InlineData("deploy/README.md")]
    public void What_a_newcomer_needs_is_there(string file)
        => Assert.True(File.Exists(Repository.PathOf(file)), file);

    [Fact]
    public void No_file_leans_on_a_place_outside_the_repository()
        => Assert.Empty(
            SourceFiles
                .All()
                .Where(file => IsText(file) && Outside.Any(place => SourceFiles.Text(file).Contains(place, StringComparison.Ordinal))));

    [Fact]
    public void No_key_is_committed()
        => Assert.Empty(SourceFiles.All().Where(file => Path.GetExtension(file) is ".key" or ".jwk" or ".pfx" or ".pem" or ".p12"));

    [Theory]
    [InlineData("hub")]
    [InlineData(".ci/run")]
    [InlineData("tests/run.sh")]
    public void Commands_can_be_executed(string file)
        => Assert.True(File.GetUnixFileMode(Repository.PathOf(file)).HasFlag(UnixFileMode.UserExecute), file);

    [Fact]
    public void Continuous_integration_runs_the_same_command_as_people()
        => Assert.Contains("exec ./hub test", SourceFiles.Text(".ci/run"), StringComparison.Ordinal);

    [Fact]
    public void Every_privacy_rule_is_explained_to_a_privacy_officer()
    {
        var document = SourceFiles.Text("docs/privacy.md");

        Assert.All(
            Enum.GetNames<Hub.Contracts.Privacy.PrivacyRule>().Where(name => name != "Unknown"),
            name => Assert.Contains(name, document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_source_of_a_privacy_rule_in_code_names_an_existing_rule()
        => Assert.Equal(15, Enum.GetNames<Hub.Contracts.Privacy.PrivacyRule>().Length - 1);

    private static bool IsText(string file)
        => Path.GetExtension(file)
            is ".cs"
                or ".md"
                or ".json"
                or ".jsonl"
                or ".csproj"
                or ".props"
                or ".sh"
                or ".sql"
                or ".txt"
                or ".csv"
                or ".xml"
                or ".tsv"
                or ".service"
                or "";
}
