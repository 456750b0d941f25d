using System.Text.RegularExpressions;
using Hub.Hosting.Alarms;
using Hub.System.Tests.Commands;
using Hub.Teams.Inbox;

namespace Hub.System.Tests.Rules;

/// <summary>
/// What teams and operators read is Dutch, in Dutch local time. English stays in --json, logs, and what partners and developers get.
/// </summary>
public sealed partial class ScreenRules
{
    [Fact]
    public void Every_command_option_and_argument_says_in_Dutch_what_it_does()
        => Assert.Empty(CommandTree.Descriptions().Where(one => English.IsMatch(one.Text)).Select(one => $"{one.Path}: {one.Text}"));

    [Fact]
    public void No_text_that_a_command_writes_is_English()
        => Assert.Empty(
            ScreenFiles()
                .SelectMany(file =>
                    Literals(SourceFiles.Text(file))
                        .Where(text => text.Contains(' ', StringComparison.Ordinal) && English.IsMatch(text))
                        .Select(text => $"{file}: {text}")));

    [Fact]
    public void No_screen_writes_a_moment_in_a_way_of_its_own()
        => Assert.Empty(ScreenFiles().Where(file => Moment.IsMatch(SourceFiles.Text(file))));

    [Fact]
    public void Every_alarm_that_the_operators_guide_knows_has_words_on_the_screen()
    {
        var codes = AlarmRow
            .Matches(
                SourceFiles
                    .Text("docs/operators.md")
                    .Split("## ")
                    .First(part => part.Contains("`spool.acute-waiting` |", StringComparison.Ordinal)))
            .SelectMany(row => row.Groups["codes"].Value.Split(", "))
            .Select(code => code.Trim('`'))
            .Where(code =>
                code.Contains('.', StringComparison.Ordinal)
                || code.Contains('-', StringComparison.Ordinal)
                || code is "acute" or "parked" or "unanswered")
            .ToList();

        Assert.True(codes.Count > 15, string.Join(' ', codes));
        Assert.All(codes, code => Assert.NotEqual(code, AlarmWords.Of(code)));
    }

    [Fact]
    public void Every_reason_that_a_team_can_give_or_get_has_words()
        => Assert.All(
            Enum.GetValues<Hub.Contracts.FollowUp.ReturnReason>()
                .Where(one => one != Hub.Contracts.FollowUp.ReturnReason.Unknown)
                .Select(Hub.Contracts.WireCode.Of)
                .Concat(
                    Enum.GetValues<Hub.Contracts.FollowUp.WithdrawalReason>()
                        .Where(one => one != Hub.Contracts.FollowUp.WithdrawalReason.Unknown)
                        .Select(Hub.Contracts.WireCode.Of)),
            code => Assert.NotEqual(code, TeamWords.Reason(code)));

    // Whoever writes to a terminal, or makes a command.
    private static IEnumerable<string> ScreenFiles()
        => SourceFiles
            .CSharp("src")
            .Where(file =>
                Screen.IsMatch(SourceFiles.Text(file))
                || (
                    !file.Contains("/Language/", StringComparison.Ordinal)
                    && (file.EndsWith("Words.cs", StringComparison.Ordinal) || file.EndsWith("Lines.cs", StringComparison.Ordinal))));

    private static IEnumerable<string> Literals(string source)
        => Literal.Matches(Comment.Replace(source, "")).Select(found => Hole.Replace(found.Value, ""));

    [GeneratedRegex(
        @"(?m)new Command\(|(\{ |^\s+)Description = \$?""|InvocationConfiguration|StringWriter"
            + @"|TerminalWriter\(|Action<string> say|\bTextWriter output",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Screen { get; }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole { get; }

    [GeneratedRegex(@"(?m)^\s*//.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Comment { get; }

    [GeneratedRegex("\"(?:[^\"\\\\\\n]|\\\\.)*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Literal { get; }

    [GeneratedRegex(
        @"(?<![\w.'-])([Tt]he|[Aa]nd|[Ww]ith|[Mm]ust|[Nn]ot|[Aa]re|[Ff]or"
            + @"|[Ff]rom|[Tt]his|[Tt]hat|[Ww]hich|[Hh]as|[Hh]ave|[Cc]annot|[Ss]hould|[Ww]hen|[Ww]hat|[Dd]oes|[Ee]ach"
            + @"|[Ee]very|[Yy]our|[Ii]ts|[Oo]nly|[Tt]here|[Oo]r|[Tt]o|[Bb]y|[Bb]e|[Bb]een|[Aa]ny"
            + @"|[Oo]ther|[Ii]nto|[Ss]uch|[Dd]ecided|[Ii]nstead|[Oo]ne|[Ff]ound"
            + @"|[Bb]efore|[Ff]ailed|[Nn]umber|[Ff]igures|As|A|An)(?![\w'-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    internal static partial Regex English { get; }

    [GeneratedRegex(@"yyyy-MM-dd'?[ T]'?HH|ToString\(""[ousrR]""|:[ousrR]\}|LocalDateTime|ToLocalTime", RegexOptions.CultureInvariant)]
    private static partial Regex Moment { get; }

    [GeneratedRegex(@"(?m)^\| (?<codes>`[a-z][^|]*`) \|", RegexOptions.CultureInvariant)]
    private static partial Regex AlarmRow { get; }
}
