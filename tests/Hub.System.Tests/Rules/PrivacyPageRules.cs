using System.Text.RegularExpressions;

namespace Hub.System.Tests.Rules;

/// <summary>A privacy officer cannot read the code, so what the page says of it must be there.</summary>
public sealed partial class PrivacyPageRules
{
    private static readonly string Page = SourceFiles.Text("docs/privacy.md");

    [Fact]
    public void Each_class_test_and_folder_that_the_page_names_is_there()
    {
        var files = SourceFiles.CSharp("src", "tests").ToArray();
        var there = files
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Concat(files.Select(file => $"{Path.GetFileName(Path.GetDirectoryName(file))}/"))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(
            Name.Matches(Page)
                .Select(found => found.Groups["name"].Value)
                .Distinct(StringComparer.Ordinal)
                .Where(name => !there.Contains(name)));
    }

    [Fact]
    public void Each_rule_says_its_source_its_place_its_test_and_what_a_municipality_chooses()
    {
        var rules = Rule.Matches(Page).Select(found => found.Value).ToArray();

        Assert.Equal(Enum.GetNames<Hub.Contracts.Privacy.PrivacyRule>().Length - 1, rules.Length);
        Assert.Empty(
            from rule in rules
            from part in (string[])["**Zegt**", "**Bron**", "**Waar**", "**Getest**", "Tests`", "**Gemeente kiest**"]
            where !rule.Contains(part, StringComparison.Ordinal)
            select $"{rule.Split('\n')[0]} lacks {part}");
    }

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z0-9]+/?)`", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"^### [A-Za-z]+\n.*?(?=^##)", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Rule { get; }
}
