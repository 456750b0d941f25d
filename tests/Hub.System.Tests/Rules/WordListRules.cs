using System.Text.RegularExpressions;

namespace Hub.System.Tests.Rules;

/// <summary>
/// Lists of Dutch words that deciding goes by are data, which a municipality can put right (<c>rules/words.txt</c>): none stands in code.
/// What forms a word (endings, figures) does: it says how Dutch is written, and goes with the code that reads it.
/// </summary>
public sealed partial class WordListRules
{
    private static readonly string[] Forms =
    [
        "src/Hub.Deciding/Classification/Text/NumberWords.cs", "src/Hub.Deciding/Language/StreetForms.cs",
        "src/Hub.Deciding/Language/Words/Numerals.cs",
    ];

    [Fact]
    public void No_list_of_words_stands_in_code()
        => Assert.Equal(Forms, SourceFiles.CSharp("src/Hub.Deciding").Where(file => Listed.IsMatch(SourceFiles.Text(file))));

    [Theory]
    [InlineData("private static readonly WordSet Roles = WordSet.Of(\n        \"bakker slager\");", true)]
    [InlineData("FrozenSet.Create(\n        StringComparer.Ordinal, \"mw\", \"dhr\");", true)]
    [InlineData("FrozenSet.ToFrozenSet(\n        [\n            \"mw\", \"dhr\"]", true)]
    [InlineData("Lookup Titles = Words(\n        \"dhr\", \"mw\");", true)]
    [InlineData("HashSet<string> There = new(StringComparer.Ordinal)\n    {\n        \"in\", \"te\",\n    };", true)]
    [InlineData("private const string Roles =\n        \"huurder huurster bewoner melder contact \"", true)]
    [InlineData("private static readonly WordList Roles = new(\"described-persons.roles\");", false)]
    [InlineData("faults.Add(new ConfigFault(file, path, \"must be there and readable by all\"));", false)]
    public void Control_what_counts_as_a_list_in_code(string source, bool counts) => Assert.Equal(counts, Listed.IsMatch(source));

    [GeneratedRegex(
        """\bWordSet\.Of\(|\bFrozenSet\.(Create|ToFrozenSet)\(\s*(StringComparer\.Ordinal,)?\s*\[?\s*"|\bWords\(\s*"|"""
            + """HashSet<string> \w+ = new\([^)]*\)\s*\{\s*"|const string \w+ =\s*"[a-z']+( [a-z']+){4,}""",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Listed { get; }
}
