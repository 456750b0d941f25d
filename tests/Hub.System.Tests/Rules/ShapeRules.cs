using System.Xml.Linq;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Rules;

/// <summary>Style guide rules 1 to 5: who may know whom, and how big a file is.</summary>
public sealed class ShapeRules
{
    public static TheoryData<string, string> Forbidden => new()
    {
        { "Hub.Contracts", "Hub.Hosting" }, { "Hub.Contracts", "Hub.Adapters" }, { "Hub.Contracts", "Hub.Router" },
        { "Hub.Hosting", "Hub.Adapters" }, { "Hub.Hosting", "Hub.Router" },
        { "Hub.Adapters", "Hub.Router" }, { "Hub.Router", "Hub.Adapters" },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_project_does_not_know_another_than_its_place_allows(string project, string other)
    {
        var references = References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension);
        var mentions = SourceFiles.CSharp($"src/{project}").Where(file => SourceFiles.Text(file).Contains($"using {other}", StringComparison.Ordinal));

        Assert.DoesNotContain(other, references);
        Assert.Empty(mentions);
    }

    [Fact]
    public void Contracts_reference_the_runtime_only()
    {
        Assert.Empty(References("Hub.Contracts", "PackageReference"));
        Assert.Empty(References("Hub.Contracts", "ProjectReference"));
        Assert.Empty(References("Hub.Contracts", "FrameworkReference"));
        Assert.All(
            typeof(Hub.Contracts.HubJson).Assembly.GetReferencedAssemblies(),
            assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void No_file_has_more_than_200_lines()
        => Assert.Empty(SourceFiles.CSharp("src", "tests").Select(file => (file, lines: SourceFiles.Lines(file).Length)).Where(found => found.lines > 200));

    [Fact]
    public void A_namespace_is_its_folder()
        => Assert.Empty(SourceFiles.CSharp("src", "tests").Where(file => Namespace(file) is { } name && name != Expected(file)));

    [Theory]
    [InlineData("Models")]
    [InlineData("Helpers")]
    [InlineData("Utils")]
    [InlineData("Common")]
    [InlineData("Dtos")]
    public void No_folder_is_a_kind(string name)
        => Assert.Empty(SourceFiles.CSharp("src").Where(file => file.Split('/').Contains(name, StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Programs_stay_under_twenty_lines()
        => Assert.Empty(SourceFiles.CSharp("src").Where(file => Path.GetFileName(file) == "Program.cs" && SourceFiles.Lines(file).Length >= 20));

    [Fact]
    public void Every_project_of_the_tree_is_in_the_solution()
    {
        var solution = SourceFiles.Text("Hub.sln");

        Assert.All(
            Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileName),
            project => Assert.Contains(project!, solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(string project, string kind)
        => XDocument.Load(Repository.PathOf("src", project, $"{project}.csproj")).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);

    private static string? Namespace(string file)
        => SourceFiles.Lines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal)) is { } line
            ? line["namespace ".Length..].TrimEnd(';', ' ', '{')
            : null;

    private static string Expected(string file)
        => Path.GetDirectoryName(file)!.Split('/', 2)[1].Replace('/', '.');
}
