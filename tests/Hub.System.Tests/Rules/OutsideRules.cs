using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Hub.Contracts.FollowUp;
using Hub.Hosting.Alarms;
using Hub.System.Tests.Commands;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Rules;

/// <summary>
/// What others rely on by its name: commands, log events, alarms, metrics, routes. After a wanted change:
/// <c>HUB_APPROVE=1 ./hub test OutsideRules</c>.
/// </summary>
public sealed partial class OutsideRules
{
    private static readonly Dictionary<string, Func<IEnumerable<string>>> Written = new(StringComparer.Ordinal)
    {
        ["commands"] = Commands,
        ["events"] = Events,
        ["alarms"] = Alarms,
        ["metrics"] = () =>
            SourceFiles
                .CSharp("src")
                .Where(file => SourceFiles.Text(file).Contains("IMeterFactory", StringComparison.Ordinal))
                .SelectMany(file => Named(file, MetricName())),
        ["routes"] = Routes,
    };

    public static TheoryData<string> Forms => [.. Written.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_outside_is_the_approved_one(string form)
    {
        var file = Repository.PathOf("tests", "Hub.System.Tests", "Rules", "Approved", $"{form}.txt");
        var now = string.Join('\n', Written[form]().Order(StringComparer.Ordinal)) + "\n";
        if (Environment.GetEnvironmentVariable("HUB_APPROVE") == "1")
        {
            File.WriteAllText(file, now);
        }

        Assert.Equal(File.ReadAllText(file), now);
    }

    [Fact]
    public void Each_alarm_has_words_for_operators_and_says_what_to_do()
    {
        Assert.Empty(Alarms().Where(code => AlarmWords.Of(code) == code));
        Assert.Empty(Alarms().Where(code => AlarmAdvice.Of(code) == AlarmAdvice.Of("onbekend")));
    }

    [Fact]
    public void An_alarm_is_raised_by_the_name_of_its_code()
        => Assert.Empty(
            SourceFiles
                .CSharp("src")
                .SelectMany(file => RaisedByText().Matches(SourceFiles.Text(file)).Select(found => $"{file}: {found.Value}")));

    private static IEnumerable<string> Alarms() => typeof(AlarmCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> Commands()
        => CommandTree
            .Options()
            .Select(found =>
                $"{found.Path} {found.Option.Name}{(found.Option.Required ? " (required)" : "")}: {Kind(found.Option.ValueType)}")
            .Concat(CommandTree.Arguments().Select(found => $"{found.Path} <{found.Argument.Name}>: {Kind(found.Argument.ValueType)}"));

    private static IEnumerable<string> Events()
        => EventIdRules.Lines().Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Id} {line.Name.Split('.')[^1]}"));

    private static IEnumerable<string> Routes()
        => SourceFiles
            .All()
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith("openapi.json", StringComparison.Ordinal))
            .SelectMany(file =>
                JsonNode.Parse(SourceFiles.Text(file))!["paths"]!
                    .AsObject()
                    .SelectMany(path =>
                        path.Value!.AsObject()
                            .Where(method => method.Key is "get" or "post" or "put" or "delete" or "patch")
                            .Select(method =>
                                $"{path.Key} {method.Key.ToUpperInvariant()} "
                                + string.Join(' ', method.Value!["responses"]!.AsObject().Select(answer => answer.Key)))));

    private static IEnumerable<string> Named(string file, Regex name)
        => name.Matches(SourceFiles.Text(file)).Select(found => found.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    private static string Kind(Type type) => Nullable.GetUnderlyingType(type)?.Name ?? type.Name;

    [GeneratedRegex("((alarms|standing|Alarms)\\.[A-Za-z]+|[( ]Alarm|SetAsync)\\((session, )?[$]?\"(?!\\{)", RegexOptions.ExplicitCapture)]
    private static partial Regex RaisedByText();

    [GeneratedRegex("\"(?<name>hub\\.[a-z.]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex MetricName();
}
