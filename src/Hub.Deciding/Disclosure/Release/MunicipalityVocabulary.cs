using System.Collections.Immutable;
using Hub.Deciding.Language.Words;
using Hub.Deciding.Municipalities;

namespace Hub.Deciding.Disclosure.Release;

/// <summary>
/// The names of a municipality that name no person: streets, places, neighbourhoods, parks, schools, shops, organisations.
/// </summary>
/// <remarks>From configuration. A name of several words counts only as a whole.</remarks>
internal sealed class MunicipalityVocabulary
{
    private const int ShortestPart = 4;
    private readonly Dictionary<string, List<string[]>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Reads the names.</summary>
    /// <param name="names">Names as people write them.</param>
    /// <param name="releasesText">Whether collective teams of this municipality get text at all. Default true.</param>
    public MunicipalityVocabulary(IEnumerable<string> names, bool releasesText = true)
    {
        ReleasesText = releasesText;
        lookup = this.names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var name in names)
        {
            Add(name);
        }
    }

    /// <summary>Knows no names and releases text.</summary>
    public static MunicipalityVocabulary Empty { get; } = new([]);

    /// <summary>The names that a municipality's file holds: its own, and those of its areas and buurten with their parts.</summary>
    public static MunicipalityVocabulary Of(Municipality municipality)
    {
        var common = municipality.CommonWords.IsDefaultOrEmpty
            ? []
            : municipality.CommonWords.Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        var all = municipality.Areas
            .SelectMany(
                area => Names(area.Name, area.Names).Concat(area.NamesPartly.IsDefault ? [] : area.NamesPartly)
                    .Concat(area.Buurten.SelectMany(buurt => Names(buurt.Name, buurt.Names))))
            .Append(municipality.Name)
            .Concat(municipality.Streets.IsDefaultOrEmpty ? [] : municipality.Streets)
            .Concat(municipality.PublicNames.IsDefaultOrEmpty ? [] : municipality.PublicNames)
            .Concat(municipality.Focuspunten.SelectMany(focuspunt => NamesIn(focuspunt.Title)))
            .Concat(WordSet.Lines("phrases.txt"));
        return new MunicipalityVocabulary(
            all.SelectMany(WithParts).Distinct(StringComparer.Ordinal).Where(name => !common.Contains(Folding.Fold(name))),
            municipality.Options.CollectiveText);
    }

    /// <summary>Whether collective teams of this municipality get text at all.</summary>
    public bool ReleasesText { get; }

    /// <summary>How many tokens, from this one, are a known name written with a capital; 0 for none. The longest counts.</summary>
    public int Match(TokenizedText text, int index)
    {
        if ((!text[index].HasCapital && !text.Whispers) || !lookup.TryGetValue(text.Word(index), out var candidates))
        {
            return 0;
        }

        var longest = 0;
        foreach (var candidate in candidates)
        {
            if (candidate.Length > longest && Fits(candidate, text, index))
            {
                longest = candidate.Length;
            }
        }

        return longest;
    }

    private static IEnumerable<string> Names(string name, ImmutableArray<string> others)
        => others.IsDefaultOrEmpty ? [name] : others.Prepend(name);

    // "De scholencluster Van Doornenplantsoen" names Van Doornenplantsoen: words with a capital side by side, or one that does not begin
    // the title.
    private static IEnumerable<string> NamesIn(string title)
    {
        var text = Tokenizer.Read(title);
        for (var i = 0; i < text.Count; i++)
        {
            var end = i;
            while (text.Is(end, TokenKind.Word) && text[end].HasCapital)
            {
                end++;
            }

            if (end > i + (i == 0 ? 1 : 0))
            {
                yield return title[text[i].Start..text[end - 1].End];
            }

            i = Math.Max(i, end - 1);
        }
    }

    // Seghwaert-Zuid-West also names Seghwaert; Rokkehage c.a. names Rokkehage.
    private static IEnumerable<string> WithParts(string name)
    {
        var bare = name.Replace(" c.a.", "", StringComparison.Ordinal);
        return bare.Split('-', '–').Where(part => part.Length >= ShortestPart && char.IsUpper(part[0])).Append(bare);
    }

    private void Add(string name)
    {
        var text = Tokenizer.Read(name);
        if (text.Count == 0)
        {
            return;
        }

        var words = Enumerable.Range(0, text.Count).Select(i => text.Word(i).ToString()).ToArray();
        if (!names.TryGetValue(words[0], out var list))
        {
            names[words[0]] = list = [];
        }

        list.Add(words);
    }

    private static bool Fits(string[] words, TokenizedText text, int index)
    {
        if (index + words.Length > text.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (!text.Word(index + i).SequenceEqual(words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
