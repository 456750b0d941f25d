using System.Text.RegularExpressions;
using Hub.Configuration;

namespace Hub.System.Tests.Rules;

/// <summary>
/// What a fault of configuration, of input or of a message says in English, an operator reads in Dutch:
/// each such text in the code has its line in the table.
/// </summary>
public sealed partial class FaultWordRules
{
    [Fact]
    public void Every_rule_that_a_fault_can_name_has_Dutch_words()
    {
        var rules = SourceFiles
            .CSharp("src")
            .SelectMany(file => Rules(SourceFiles.Text(file)).Select(rule => (File: file, Rule: rule)))
            .ToList();

        Assert.True(rules.Count > 400, $"only {rules.Count} rules were found");
        var english = rules
            .Where(one =>
                RuleWords.Dutch(one.Rule) is var dutch && (dutch == one.Rule || ScreenRules.English.IsMatch(Code.Replace(dutch, ""))))
            .Distinct()
            .ToList();
        Assert.True(english.Count == 0, $"without a line in RuleWords.txt:\n{string.Join('\n', english)}");
    }

    [Theory]
    [InlineData("faults.Add(new ConfigFault(file, path, \"must be clever\"));", "must be clever")]
    [InlineData("When(true, path, $\"has no {Name(kind)} in it\"); // ConfigFault", "has no 7 in it")]
    [InlineData("throw new ContractViolationException(field, $\"must be one of: {string.Join(\", \", names)}\");", "must be one of: 7")]
    [InlineData("Must(true, path, // ConfigFault\n    \"must be \"\n        + $\"{Name(kind)} long\");", "must be 7 long")]
    [InlineData("new Refusal(\"x\", \"an order that the hub cannot take\")", "an order that the hub cannot take")]
    public void Control_a_rule_without_a_line_would_be_found(string source, string rule)
        => Assert.Contains(rule, Rules(source));

    // With something filled in where the code fills something in, as a fault would have it.
    // What begins with a capital is the title of an answer to a partner.
    private static IEnumerable<string> Rules(string source)
        => !Faults.IsMatch(source)
            ? []
            : Broken
                .Replace(source, "")
                .Split('\n')
                .Where(line => !Elsewhere.IsMatch(line))
                .SelectMany(line => Literal.Matches(line))
                .Select(found => Filled(found.Groups["text"].Value))
                .Where(text =>
                    text.Contains(' ', StringComparison.Ordinal)
                    && !char.IsUpper(text[0])
                    && text[0] != '^'
                    && (Start.IsMatch(text) || ScreenRules.English.IsMatch(text))
                    && !Sql.IsMatch(text));

    private static string Filled(string text)
    {
        var filled = Hole.Replace(text, "7");
        var open = filled.IndexOf('{', StringComparison.Ordinal);
        return open < 0 ? filled : $"{filled[..open]}7";
    }

    [GeneratedRegex(
        @"ConfigFault|ContractViolationException|\bRefusal\(|FaultList|Open311Error|ProblemError|FormatException|CompactJwe\.Broken",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Faults { get; }

    // Comments, and what says to developers that cannot happen or to a log what did.
    [GeneratedRegex(
        @"^\s*//|Message\.Contains|InvalidOperationException|HttpRequestException|ArgumentException"
            + @"|\bLog\.|Description = |new\(""[^""]*""\) \{|new Command\(",
        RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere { get; }

    // A text that goes on upon the next line.
    [GeneratedRegex("\"\\n +\\+ \\$?\"", RegexOptions.CultureInvariant)]
    private static partial Regex Broken { get; }

    [GeneratedRegex("\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Literal { get; }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole { get; }

    [GeneratedRegex(
        @"^(7 )?(must|is (required|no|not|in|of|over|empty|served|claimed|a|an)|has|have|holds|names|stands|lacks"
            + @"|cannot|can never|needs|lets|crosses|not met|together with|was not|every|the file|the whole|would be)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Start { get; }

    [GeneratedRegex(@"\b(SELECT|INSERT|UPDATE|DELETE|WHERE|CREATE)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sql { get; }

    // What is typed as it stands: keys, values, names of standards.
    [GeneratedRegex(@"\$\.\S+|\bevery\b(?= moet)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Code { get; }
}
