using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Hub.Configuration;

/// <summary>
/// Puts the rule of a fault into Dutch for whoever reads a screen. Code, <c>--json</c> and what partners get keep the English, which is the
/// key; the table <c>RuleWords.txt</c> beside this file has the Dutch, and a test holds that it has every rule.
/// </summary>
public static class RuleWords
{
    private const string Hole = "{}";

    private static readonly Lazy<Table> Words = new(Load);

    /// <summary>The rule in Dutch, also with a field before it or a point behind it; as it is where the table does not have it.</summary>
    public static string Dutch(string rule)
    {
        var (text, end) = rule.EndsWith('.') && Find(rule) is null ? (rule[..^1], ".") : (rule, "");
        var field = text.IndexOf(' ', StringComparison.Ordinal);
        return Find(text) is { } whole ? $"{whole}{end}"
            : field > 0 && Find(text[(field + 1)..]) is { } rest ? $"{text[..field]} {rest}{end}"
            : rule;
    }

    private static string? Find(string text)
        => Words.Value.Fixed.GetValueOrDefault(text)
            ?? Words.Value.Forms.Select(form => form.Fill(text)).FirstOrDefault(filled => filled is not null);

    private static Table Load()
    {
        using var stream = typeof(RuleWords).Assembly.GetManifestResourceStream("Hub.Configuration.RuleWords.txt")
            ?? throw new InvalidOperationException("De tabel RuleWords.txt zit niet in dit programma.");
        using var reader = new StreamReader(stream);
        var (rules, forms) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<Form>());
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [{ Length: > 0 } english, var dutch])
            {
                continue;
            }
            if (english.Contains(Hole, StringComparison.Ordinal))
            {
                var form = $"^{string.Join("(.+?)", english.Split(Hole).Select(Regex.Escape))}\\z";
                forms.Add(new Form(new Regex(form, RegexOptions.CultureInvariant | RegexOptions.Singleline), dutch.Split(Hole)));
            }
            else
            {
                rules.Add(english, dutch);
            }
        }
        return new Table(rules.ToFrozenDictionary(StringComparer.Ordinal), [.. forms]);
    }

    private sealed record Table(FrozenDictionary<string, string> Fixed, ImmutableArray<Form> Forms);

    private sealed record Form(Regex English, string[] Dutch)
    {
        public string? Fill(string text)
            => English.Match(text) is { Success: true } found
                ? string.Concat(Dutch.Select((part, i) => i == 0 ? part : $"{Filling(found.Groups[i].Value)}{part}"))
                : null;

        // What is filled in stands as it is, unless it is a rule itself.
        private static string Filling(string text) => Words.Value.Fixed.GetValueOrDefault(text, text);
    }
}
