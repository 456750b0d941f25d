using System.Text.RegularExpressions;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Rules;

/// <summary>
/// One dialect (docs/style.md): what stands in the old one is counted by project and may only become less. After mending some:
/// <c>HUB_APPROVE=1 ./hub test DialectRules</c>.
/// </summary>
public sealed partial class DialectRules
{
    private const string Approved = "tests/Hub.System.Tests/Rules/Approved/dialect.txt";

    private static readonly (string Name, Regex Pattern, string[] Folders)[] Habits =
    [
        ("lines over 140 columns", LongLine(), ["src", "tests"]),
        ("a method returns a task and does not end in Async", NoAsync(), ["src"]),
        ("a logger is not called logger", OtherLogger(), ["src"]),
        ("a parameter of SQL is not @name", OtherParameter(), ["src"]),
        ("a private static readonly field is not in PascalCase", LowerStatic(), ["src", "tests"]),
    ];

    [Fact]
    public void The_old_dialect_only_becomes_less()
    {
        var now = Counts();
        if (Environment.GetEnvironmentVariable("HUB_APPROVE") == "1")
        {
            File.WriteAllLines(Repository.PathOf(Approved), now.Select(one => $"{one.Key}: {one.Value}"));
        }
        var before = SourceFiles.Lines(Approved).Select(line => line.Split(": ")).ToDictionary(parts => parts[0], parts => int.Parse(parts[1]), StringComparer.Ordinal);

        Assert.Empty(now.Where(one => one.Value > before.GetValueOrDefault(one.Key)).Select(one => $"{one.Key}: {one.Value}, was {before.GetValueOrDefault(one.Key)}"));
    }

    [Fact]
    public void What_a_new_file_may_not_hold_is_found()
        => Assert.All(
            (string[])
            [
                new string('x', 141), "    public Task Send(int a)", "    private async ValueTask<List<int>> Look()", "X(ILogger<X> log)", "(\"$id\", 1)",
                "    private static readonly TimeSpan pause = ",
            ],
            line => Assert.Single(Habits, habit => habit.Pattern.IsMatch(line)));

    [Fact]
    public void What_a_new_file_may_hold_is_not()
        => Assert.All(
            (string[])
            [
                new string('x', 140), "    public Task SendAsync(int a)", "    public override Task Execute(int a)", "    public Task Consume(ConsumeContext<X> context)",
                "X(ILogger<X> logger)", "(\"@id\", 1)", "    private static readonly TimeSpan Pause = ", "    public static readonly Task Done = Task.CompletedTask;",
            ],
            line => Assert.DoesNotContain(Habits, habit => habit.Pattern.IsMatch(line)));

    private static SortedDictionary<string, int> Counts()
        => new(
            Habits.SelectMany(habit => SourceFiles.CSharp(habit.Folders).GroupBy(file => file.Split('/')[1], file => habit.Pattern.Count(SourceFiles.Text(file)))
                .Select(project => (Key: $"{habit.Name} in {project.Key}", Count: project.Sum()))).Where(one => one.Count > 0).ToDictionary(one => one.Key, one => one.Count),
            StringComparer.Ordinal);

    [GeneratedRegex("^.{141,}$", RegexOptions.Multiline)]
    private static partial Regex LongLine();

    // The names that a library gives are not ours: what is overridden, Consume of a consumer, Send of a filter.
    [GeneratedRegex(@"^ +(public|private|internal|protected)( static| async| virtual| abstract)* (Value)?Task(<[^(=;]*>)? (?!Consume\(|Send\(\w+Context )(?!\w*Async\b)[A-Z]\w*(<\w+>)?\(", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NoAsync();

    [GeneratedRegex(@"\bILogger(<\w+>)? (?!logger\b)\w+\b", RegexOptions.ExplicitCapture)]
    private static partial Regex OtherLogger();

    [GeneratedRegex(@"""\$(?!(schema|defs|ref)"")[a-z]\w*""", RegexOptions.ExplicitCapture)]
    private static partial Regex OtherParameter();

    [GeneratedRegex("private static readonly [^=;(]+ [a-z][A-Za-z0-9]* ?[=;]")]
    private static partial Regex LowerStatic();
}
