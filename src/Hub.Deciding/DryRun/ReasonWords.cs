using System.Collections.Frozen;
using System.Globalization;
using Hub.Contracts.Rules;
using Hub.Deciding.Classification;

namespace Hub.Deciding.DryRun;

/// <summary>Reasons in Dutch, for whoever reads a screen: what each rule means, and the evidence that says something to a person.</summary>
internal sealed class ReasonWords
{
    private readonly FrozenDictionary<string, string> written;

    private ReasonWords(IEnumerable<KeyValuePair<string, string>> written)
        => this.written = written.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words for a configuration folder: its own rules say themselves why they are there.</summary>
    public static ReasonWords Load(string configFolder) => new(RuleSetLoader.Whys(configFolder));

    /// <summary>A reason in words; the rule's own name where nothing is known of it.</summary>
    public string Of(string rule, string evidence)
    {
        var words = written.GetValueOrDefault(rule)?.TrimEnd('.') ?? HubReasons.Words.GetValueOrDefault(rule) ?? rule;
        var told = written.ContainsKey(rule) ? "" : string.Join(", ", evidence.Split(", ").Select(Telling).OfType<string>().Take(3));
        return told.Length == 0 ? words : $"{words} ({told})";
    }

    /// <summary>Whether there are words for a rule.</summary>
    public bool Knows(string rule) => written.ContainsKey(rule) || HubReasons.Words.ContainsKey(rule);

    // How long a text is, or how two weak signs go together, weighs in the sum and tells a reader nothing.
    private static string? Telling(string evidence)
        => evidence.Split([':', ' '], 3) is ["kans", var kind, var chance] ? Chance(kind, chance)
            : evidence.Split(':', 2) is ["lezer", { Length: > 0 } reader] ? reader
            : evidence.Split(':', 2) is ["zei", var said] ? Kind(said)
            : evidence.Split(':', 2) is ["lexicon" or "veld" or "persoon", { Length: > 0 } name]
                ? name[(name.LastIndexOf('.') + 1)..].Replace('-', ' ')
            : null;

    private static string? Chance(string kind, string chance)
        => double.TryParse(chance, CultureInfo.InvariantCulture, out var share)
            ? string.Create(CultureInfo.InvariantCulture, $"{Kind(kind)} {100 * share:0} %")
            : null;

    private static string Kind(string kind) => kind switch { "collective" => "openbaar", "individual" => "persoon", _ => "beide" };
}
