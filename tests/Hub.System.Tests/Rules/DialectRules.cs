using System.Text.RegularExpressions;

namespace Hub.System.Tests.Rules;

/// <summary>One dialect (docs/style.md). The build holds the width of lines and the case of names too; this says all at once.</summary>
public sealed partial class DialectRules
{
    private const string Own = "tests/Hub.System.Tests/Rules/DialectRules.cs";

    private static readonly (string Name, Regex Pattern, string[] Folders)[] Habits =
    [
        ("lines over 140 columns", LongLine(), ["src", "tests"]),
        ("a method returns a task and does not end in Async", NoAsync(), ["src"]),
        ("a logger is not called logger", OtherLogger(), ["src"]),
        ("a parameter of SQL is not @name", OtherParameter(), ["src"]),
        ("a private static readonly field is not in PascalCase", LowerStatic(), ["src", "tests"]),
    ];

    [Fact]
    public void No_file_holds_the_old_dialect()
        => Assert.Empty(
            Habits.SelectMany(habit => SourceFiles.CSharp(habit.Folders)
                .Where(file => file != Own && habit.Pattern.IsMatch(SourceFiles.Text(file))).Select(file => $"{habit.Name}: {file}")));

    [Fact]
    public void What_a_new_file_may_not_hold_is_found()
        => Assert.All(
            (string[])
                [
                    new string('x', 141),
                    "    public Task Send(int a)", "    private async ValueTask<List<int>> Look()", "X(ILogger<X> log)", "(\"$id\", 1)",
                    "    private static readonly TimeSpan pause = ",
                ],
            line => Assert.Single(Habits, habit => habit.Pattern.IsMatch(line)));

    [Fact]
    public void What_a_new_file_may_hold_is_not()
        => Assert.All(
            (string[])
                [
                    new string('x', 140),
                    "    public Task SendAsync(int a)", "    public override Task Execute(int a)",
                    "    public Task Consume(ConsumeContext<X> context)", "X(ILogger<X> logger)", "(\"@id\", 1)",
                    "    private static readonly TimeSpan Pause = ", "    public static readonly Task Done = Task.CompletedTask;",
                ],
            line => Assert.DoesNotContain(Habits, habit => habit.Pattern.IsMatch(line)));

    [GeneratedRegex("^.{141,}$", RegexOptions.Multiline)]
    private static partial Regex LongLine();

    // The names that a library gives are not ours: what is overridden, Consume of a consumer, Send of a filter, Execute of a job.
    [GeneratedRegex(
        @"^ +(public|private|internal|protected)( static| async| virtual| abstract)* (Value)?Task(<[^(=;]*>)? "
            + @"(?!Consume\(|(Send|Execute)\(\w+Context )(?!\w*Async\b)[A-Z]\w*(<\w+>)?\(",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NoAsync();

    [GeneratedRegex(@"\bILogger(<\w+>)? (?!logger\b)\w+\b", RegexOptions.ExplicitCapture)]
    private static partial Regex OtherLogger();

    [GeneratedRegex(@"""\$(?!(schema|defs|ref)"")[a-z]\w*""", RegexOptions.ExplicitCapture)]
    private static partial Regex OtherParameter();

    [GeneratedRegex("private static readonly [^=;(]+ [a-z][A-Za-z0-9]* ?[=;]")]
    private static partial Regex LowerStatic();
}
