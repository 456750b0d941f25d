using System.Collections.Immutable;
using System.Text.Json;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure.Release;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.DryRun;

/// <summary>
/// Measures the release gate on labelled signals: which known person strings it lets through, and how much of the other words it keeps.
/// </summary>
internal sealed class GateMeasure(ReleaseGate gate, Func<MunicipalityCode, MunicipalityVocabulary?> vocabularies)
{
    private readonly Dictionary<string, int> withheld = new(StringComparer.Ordinal);
    private int signals;
    private int persons;
    private int leaks;
    private int collectivePersons;
    private int collectiveLeaks;
    private int words;
    private int kept;

    /// <summary>Adds one labelled line.</summary>
    /// <exception cref="Contracts.Privacy.ContractViolationException">The line is no signal.</exception>
    public void Add(byte[] line)
    {
        var signal = LabelledLine.Read(line);
        var (kind, known) = Label(line);
        var parts = signal.Summary is { } summary ? ImmutableArray.Create(summary, signal.Description) : [signal.Description];
        var released = gate.Release(parts, signal, vocabularies(signal.Municipality) ?? MunicipalityVocabulary.Empty)?.Value ?? "";
        var through = known.Count(value => Stands(value, released));
        signals++;
        persons += known.Count;
        leaks += through;
        if (kind == "collective")
        {
            collectivePersons += known.Count;
            collectiveLeaks += through;
            Compare(parts, known, released);
        }
    }

    /// <summary>The figures so far.</summary>
    public GateReport Report() => new(
        signals, persons, leaks, collectivePersons, collectiveLeaks, words, kept,
        [.. withheld.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new WithheldWord(pair.Key, pair.Value))]);

    private void Compare(ImmutableArray<string> parts, List<string> known, string released)
    {
        var left = Words(released).GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var source = known.OrderByDescending(value => value.Length)
            .Aggregate(string.Join('\n', parts), (text, value) => text.Replace(value, " ", StringComparison.Ordinal));
        foreach (var word in Words(source))
        {
            words++;
            if (left.GetValueOrDefault(word) > 0)
            {
                left[word]--;
                kept++;
            }
            else
            {
                withheld[word] = withheld.GetValueOrDefault(word) + 1;
            }
        }
    }

    // Mo stands in "mot" as letters only; what is longer counts wherever its letters stand.
    private static bool Stands(string value, string released)
        => value.Length > 2
            ? released.Contains(value, StringComparison.OrdinalIgnoreCase)
            : Words(released).Contains(value, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(string value)
    {
        var text = Tokenizer.Read(value);
        return [.. Enumerable.Range(0, text.Count).Where(i => text[i].Kind is TokenKind.Word or TokenKind.Number)
            .Select(i => text.Written(i).ToString())];
    }

    private static (string Kind, List<string> Known) Label(byte[] line)
    {
        using var json = JsonDocument.Parse(line);
        if (!json.RootElement.TryGetProperty("expect", out var label) || label.ValueKind != JsonValueKind.Object)
        {
            return ("", []);
        }

        var kind = label.TryGetProperty("kind", out var value) ? value.GetString() ?? "" : "";
        var known = label.TryGetProperty("pii", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(item => item.GetString() ?? "").Where(item => item.Length > 0).ToList() : [];
        return (kind, known);
    }
}
