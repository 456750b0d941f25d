using Hub.Deciding.Language.Words;
using Hub.Deciding.Municipalities;

namespace Hub.Deciding.Territory;

/// <summary>The names of areas, wijken, buurten and places of one municipality, for a field or in running text.</summary>
internal sealed class NameIndex
{
    // In text a name counts after a word that says "there", so that a surname (Van Voorst, mevrouw Terborg) is no place.
    private static readonly WordList There = new("name-index.there");

    private static readonly WordList Articles = new("name-index.articles");
    private readonly Dictionary<string, List<(string[] Words, AreaEvidence Evidence, bool Plain)>> byFirstWord =
        new(StringComparer.Ordinal);
    private readonly Dictionary<string, AreaEvidence> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AreaEvidence> asWritten = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> common;
    private readonly WordBook book;

    /// <summary>Reads the names of a municipality.</summary>
    public NameIndex(Municipality municipality, WordBook book)
    {
        this.book = book;
        common = [.. municipality.CommonWords.Select(PlaceNames.Normal)];
        foreach (var (index, area) in municipality.Areas.Index())
        {
            Add(area.Name, AreaEvidence.Of(index));
            foreach (var name in area.Names)
            {
                Add(name, AreaEvidence.Of(index));
            }
            foreach (var buurt in area.Buurten)
            {
                AddBuurt(buurt, index);
            }
        }
        foreach (var (index, area) in municipality.Areas.Index())
        {
            foreach (var name in area.NamesPartly)
            {
                Add(name, new AreaEvidence(AreaSet.Of(index), -1));
            }
        }
        Index();
    }

    /// <summary>What a field that holds a name says. A name that is a plain word as well is <paramref name="weak"/>.</summary>
    public AreaEvidence Field(string? value, out bool weak)
    {
        weak = false;
        if (string.IsNullOrWhiteSpace(value))
        {
            return AreaEvidence.None;
        }
        if (asWritten.TryGetValue(value, out var written))
        {
            return written;
        }
        var words = PlaceNames.Words(value);
        var normal = string.Join(' ', words);
        if (whole.TryGetValue(normal, out var evidence))
        {
            weak = common.Contains(normal);
            return evidence;
        }
        weak = true;
        var found = AreaEvidence.None;
        for (var i = 0; i < words.Length; i++)
        {
            if (Longest(words, i, plain: false) is { } match)
            {
                found = found.Or(match.Evidence);
                i += match.Words.Length - 1;
            }
        }
        return found;
    }

    /// <summary>What names in running text say; plain words never count.</summary>
    public AreaEvidence Text(string text)
    {
        var tokens = Tokenizer.Read(text, book);
        var words = new string[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = tokens.Word(i) is "st" ? "sint" : tokens.Word(i).ToString();
        }
        words = [.. words.Where(word => word is not ("-" or "/" or "." or "'"))];
        var found = AreaEvidence.None;
        for (var i = 1; i < words.Length; i++)
        {
            if (SaysThere(words, i) && Longest(words, i, plain: true) is { } match)
            {
                found = found.Or(match.Evidence);
                i += match.Words.Length - 1;
            }
        }
        return found;
    }

    private bool SaysThere(string[] words, int at)
        => There.Contains(book, words[at - 1]) || (at > 1 && Articles.Contains(book, words[at - 1]) && There.Contains(book, words[at - 2]));

    private (string[] Words, AreaEvidence Evidence, bool Plain)? Longest(string[] words, int at, bool plain)
    {
        if (!byFirstWord.TryGetValue(words[at], out var names))
        {
            return null;
        }
        foreach (var name in names)
        {
            if ((!plain || !name.Plain) && words.AsSpan(at).StartsWith(name.Words))
            {
                return name;
            }
        }
        return null;
    }

    private void AddBuurt(Buurt buurt, int area)
    {
        Add(buurt.Name, AreaEvidence.Of(area, buurt.Code));
        foreach (var name in buurt.Names)
        {
            Add(name, AreaEvidence.Of(area, buurt.Code));
        }
    }

    // A name of an area that is a name of one of its buurten too is the area's: it says no more. The main area of a shared name stays.
    private void Add(string name, AreaEvidence evidence)
    {
        var key = PlaceNames.Normal(name);
        names.Add(name);
        whole[key] = !whole.TryGetValue(key, out var known) ? evidence
            : evidence.Main < 0 && known.Main >= 0 ? known with { Areas = known.Areas.Or(evidence.Areas), Buurt = null }
            : known.Or(evidence);
    }

    // Most sources write a name as the configuration does: found without taking it apart.
    private void Index()
    {
        foreach (var name in names.Where(name => !common.Contains(PlaceNames.Normal(name))))
        {
            asWritten[name] = whole[PlaceNames.Normal(name)];
        }
        foreach (var (name, evidence) in whole.OrderByDescending(entry => entry.Key.Length))
        {
            var words = name.Split(' ');
            if (!byFirstWord.TryGetValue(words[0], out var list))
            {
                byFirstWord[words[0]] = list = [];
            }
            list.Add((words, evidence, common.Contains(name)));
        }
    }
}
