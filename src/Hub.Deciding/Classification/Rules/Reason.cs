using Hub.Contracts.Rules;

namespace Hub.Deciding.Classification.Rules;

/// <summary>One rule that carried a decision, and on what.</summary>
/// <param name="Rule">The rule of the rule set, or the privacy rule.</param>
/// <param name="Evidence">
/// Names of word lists, patterns and fields, such as <c>lexicon:zorg.verwardheid, field:subject</c>, and words of the text that the model
/// learned. Never words that could name a person; yet what is sealed stays sealed, so outside the seal <see cref="WithoutWords"/> stands.
/// </param>
internal sealed record Reason(RuleId Rule, string Evidence)
{
    private const string Separator = ", ";

    // A word, its beginning, and two in a row.
    private static readonly string[] OfWords = ["woord:", "stam:", "paar:", "sprong:", "deel:"];

    /// <summary>The evidence as ledger, operators and backups may have it: that words spoke for it, not which.</summary>
    public string WithoutWords => Shown(Evidence);

    /// <summary>Any evidence without the words of a text, also of what an earlier version wrote down.</summary>
    public static string Shown(string evidence)
        => Array.Exists(OfWords, prefix => evidence.Contains(prefix, StringComparison.Ordinal))
            ? string.Join(Separator, evidence.Split(Separator).Select(Named).Distinct(StringComparer.Ordinal))
            : evidence;

    private static string Named(string name)
        => Array.Exists(OfWords, prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ? "woorden" : name;
}
