using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Hub.System.Tests.Rules;

/// <summary>
/// Operators search and alarm by event id, so one means one thing: the thousands tell the project, the hundreds the capability.
/// </summary>
public sealed class EventIdRules
{
    private static readonly Dictionary<string, int[]> Thousands = new(StringComparer.Ordinal)
    {
        ["Hub.Hosting"] = [1],
        ["Hub.Router"] = [2, 9], // its ten hundreds were full
        ["Hub.Adapters"] = [3],
        ["Hub.Standalone"] = [4],
        ["Hub.Teams"] = [5],
        ["Hub.Desk"] = [6],
        ["Hub.Configuration"] = [7],
        ["Hub.Deciding"] = [8],
    };

    [Fact]
    public void No_event_id_means_two_things()
        => Assert.Empty(
            Lines()
                .GroupBy(line => line.Id)
                .Where(group => group.Count() > 1)
                .Select(group => string.Join(" and ", group.Select(line => $"{line.Id} {line.Name}"))));

    [Fact]
    public void The_thousands_tell_the_project()
        => Assert.Empty(
            Lines()
                .Where(line => !Thousands.TryGetValue(line.Project, out var thousand) || !thousand.Contains(line.Id / 1000))
                .Select(line => $"{line.Id} {line.Name}"));

    [Fact]
    public void The_hundreds_tell_the_capability()
    {
        Assert.Empty(Lines().GroupBy(line => line.Id / 100).Where(block => block.Select(line => line.Capability).Distinct().Count() > 1)
            .Select(block => $"{block.Key}00: {string.Join(", ", block.Select(line => line.Capability).Distinct())}"));
        Assert.Empty(
            Lines()
                .GroupBy(line => line.Capability)
                .Where(lines => lines.Select(line => line.Id / 100).Distinct().Count() > 1)
                .Select(lines => lines.Key));
    }

    [Fact]
    public void Every_line_that_the_source_writes_was_looked_at()
        => Assert.Equal(
            SourceFiles.CSharp("src").Sum(file => SourceFiles.Text(file).Split("[LoggerMessage(").Length - 1), Lines().Count);

    internal static List<(int Id, string Project, string Capability, string Name)> Lines()
        => [
            .. Directory
                .EnumerateFiles(AppContext.BaseDirectory, "Hub.*.dll")
                .Where(file =>
                    File.Exists(
                        Path.Combine(
                            Testing.Processes.Repository.Root, "src",
                            Path.GetFileNameWithoutExtension(file),
                            Path.ChangeExtension(Path.GetFileName(file), ".csproj"))))
                .SelectMany(file => Assembly.LoadFrom(file).GetTypes())
                .SelectMany(type =>
                    type.GetMethods(
                        BindingFlags.Static
                            | BindingFlags.Instance
                            | BindingFlags.Public
                            | BindingFlags.NonPublic
                            | BindingFlags.DeclaredOnly))
                .Select(method => (Method: method, Line: method.GetCustomAttribute<LoggerMessageAttribute>()))
                .Where(found => found.Line is not null)
                .Select(found =>
                    (
                        found.Line!.EventId,
                        found.Method.DeclaringType!.Assembly.GetName().Name!,
                        found.Method.DeclaringType.Namespace!,
                        string.Create(CultureInfo.InvariantCulture, $"{found.Method.DeclaringType.Namespace}.{found.Method.Name}"))),
        ];
}
