using System.Xml.Linq;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Rules;

/// <summary>What a project is made of, and how big a file is; who may know whom is in <see cref="ArrowRules"/>.</summary>
public sealed class ShapeRules
{
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

    [Theory]
    [InlineData("Hub.Configuration")]
    [InlineData("Hub.Deciding", "NetTopologySuite")]
    [InlineData("Hub.Teams", "Microsoft.IdentityModel.JsonWebTokens", "System.CommandLine")]
    public void What_needs_no_server_references_none(string project, params string[] packages)
    {
        Assert.Equal(packages, References(project, "PackageReference").Order(StringComparer.Ordinal));
        Assert.Empty(References(project, "FrameworkReference"));
    }

    [Fact]
    public void No_file_has_more_than_200_lines()
        => Assert.Empty(
            SourceFiles
                .CSharp("src", "tests")
                .Select(file => (file, lines: SourceFiles.Lines(file).Length))
                .Where(found => found.lines > 200));

    [Fact]
    public void No_folder_has_more_than_30_files()
        => Assert.Empty(
            SourceFiles.CSharp("src", "tests").CountBy(file => file[..file.LastIndexOf('/')]).Where(folder => folder.Value > 30));

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
        => Assert.Empty(
            SourceFiles.CSharp("src").Where(file => Path.GetFileName(file) == "Program.cs" && SourceFiles.Lines(file).Length >= 20));

    [Fact]
    public void Every_project_of_the_tree_is_in_the_solution()
    {
        var solution = SourceFiles.Text("Hub.sln");

        Assert.All(
            Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileName),
            project => Assert.Contains(project!, solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> References(string project, string kind)
        => XDocument
            .Load(Repository.PathOf("src", project, $"{project}.csproj"))
            .Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value);

    private static string? Namespace(string file)
        => SourceFiles.Lines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal)) is { } line
            ? line["namespace ".Length..].TrimEnd(';', ' ', '{')
            : null;

    private static string Expected(string file)
        => Path.GetDirectoryName(file)!.Split('/', 2)[1].Replace('/', '.');
}
