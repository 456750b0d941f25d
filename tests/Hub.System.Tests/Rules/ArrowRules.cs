using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Rules;

/// <summary>
/// What may know what, held against the compiled code: floors between projects, arrows between folders,
/// and no cycle anywhere (docs/architecture.md).
/// </summary>
public sealed class ArrowRules
{
    private const string List = "docs/arrows.txt";

    private static readonly Lazy<Dictionary<(string From, string To), string>> Found = new(Read);
    private static readonly Lazy<Dictionary<string, string[]>> Allowed = new(()
        => Listed().ToDictionary(line => line.Folder, line => line.Knows, StringComparer.Ordinal));

    [Fact]
    public void A_folder_knows_no_other_than_the_list_allows()
        => Assert.Empty(
            Found
                .Value.Where(arrow => !Allows(arrow.Key.From, arrow.Key.To))
                .Select(arrow => $"{arrow.Key.From} -> {arrow.Key.To}: {arrow.Value}")
                .Order(StringComparer.Ordinal));

    [Fact]
    public void The_list_allows_nothing_that_nobody_needs()
    {
        var projects = Found
            .Value.Keys.Where(arrow => Project(arrow.From) != Project(arrow.To))
            .Select(arrow => (From: Project(arrow.From), To: Project(arrow.To)))
            .ToHashSet();
        Assert.Empty(
            Listed()
                .SelectMany(line => line.Knows.Select(to => (From: line.Folder, To: to)))
                .Where(arrow => !(IsProject(arrow.From) ? projects : Found.Value.Keys.ToHashSet()).Contains(arrow))
                .Select(arrow => $"{arrow.From} -> {arrow.To}"));
    }

    [Fact]
    public void Neither_projects_nor_folders_stand_in_a_cycle()
    {
        var left = Allowed.Value.ToDictionary(
            line => line.Key,
            line => line.Value.ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
        while (left.FirstOrDefault(line => !line.Value.Any(left.ContainsKey)) is { Key: { } bottom })
        {
            left.Remove(bottom);
        }
        Assert.Empty(left.Select(line => $"{line.Key} -> {string.Join(' ', line.Value.Where(left.ContainsKey))}"));
    }

    [Fact]
    public void Each_folder_is_on_the_list_and_on_the_page()
    {
        var page = SourceFiles.Text("docs/architecture.md");
        var folders = SourceFiles
            .CSharp("src")
            .Select(file => FolderOf(Path.GetDirectoryName(file)!["src/Hub.".Length..]))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.Empty(folders.Where(folder => !Allowed.Value.ContainsKey(folder)));
        Assert.Empty(Allowed.Value.Keys.Where(folder => !Directory.Exists(Repository.PathOf("src", $"Hub.{folder}"))));
        Assert.Empty(folders.Where(folder => !page.Contains($"`{folder.TrimEnd('.', '/')}/`", StringComparison.Ordinal)));
    }

    // Not in the contracts: there a folder is part of a name on the wire.
    [Fact]
    public void A_folder_has_at_most_30_files()
        => Assert.Empty(
            SourceFiles
                .CSharp("src")
                .GroupBy(file => Path.GetDirectoryName(file)!)
                .Where(folder => folder.Count() > 30 && folder.Key != "src/Hub.Contracts/Signals")
                .Select(folder => $"{folder.Key}: {folder.Count()}"));

    private static bool Allows(string from, string to)
        => Project(from) == Project(to)
            ? Knows(from).Contains(to, StringComparer.Ordinal)
            : Knows(Project(from)).Contains(Project(to), StringComparer.Ordinal);

    private static string[] Knows(string folder) => Allowed.Value.GetValueOrDefault(folder, []);

    private static bool IsProject(string folder) => !folder.Contains('/', StringComparison.Ordinal);

    private static string Project(string folder) => folder.Split('/')[0];

    private static IEnumerable<(string Folder, string[] Knows)> Listed()
        => SourceFiles
            .Lines(List)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    // Each arrow, with a type at both ends.
    private static Dictionary<(string From, string To), string> Read()
    {
        var assemblies = Directory
            .EnumerateFiles(AppContext.BaseDirectory, "Hub.*.dll")
            .Where(file => Directory.Exists(Repository.PathOf("src", Path.GetFileNameWithoutExtension(file))))
            .Select(global::System.Reflection.Assembly.LoadFrom)
            .ToArray();
        var arrows = new Dictionary<(string From, string To), string>();
        foreach (var dependency in new ArchLoader().LoadAssemblies(assemblies).Build().Types.SelectMany(type => type.Dependencies))
        {
            var (from, to) = (
                Folder(dependency.Origin.FullName, dependency.Origin.Namespace?.FullName),
                Folder(dependency.Target.FullName, dependency.Target.Namespace?.FullName));
            if (dependency.Target is not GenericParameter && from is not null && to is not null && from != to)
            {
                arrows.TryAdd((from, to), $"{dependency.Origin.Name} knows {dependency.Target.Name}");
            }
        }
        return arrows;
    }

    // A project's own folder is told from the project by a point.
    private static string FolderOf(string path) => path.Contains('/', StringComparison.Ordinal) ? path : $"{path}/.";

    // Hub.Router.Intake.Feed is Router/Intake/Feed; what the compiler makes has no folder.
    private static string? Folder(string type, string? name)
        => name is { Length: > 4 }
        && name.StartsWith("Hub.", StringComparison.Ordinal)
        && !type.Contains("<PrivateImplementationDetails>", StringComparison.Ordinal)
            ? FolderOf(name["Hub.".Length..].Replace('.', '/'))
            : null;
}
