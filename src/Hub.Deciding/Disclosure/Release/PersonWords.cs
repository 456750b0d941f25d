using Hub.Contracts.Signals;
using Hub.Deciding.Language;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Disclosure.Release;

/// <summary>
/// The words and numbers that name a person somewhere in a signal: in its fields, or in a mention in its text. None is released anywhere in
/// it.
/// </summary>
internal sealed class PersonWords(DutchWords words)
{
    // Beyond this many, a word inside another is no longer looked for; the word itself always is.
    private const int MostParts = 24;
    private const int ShortestPart = 3;
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> numbers = new(StringComparer.Ordinal);
    private readonly List<string> parts = [];

    /// <summary>Takes the fields of the signal that hold a person.</summary>
    public void Add(Signal signal)
    {
        AddField(signal.Subject?.Name);
        AddField(signal.Subject?.Email);
        AddField(signal.Subject?.Address, streets: true);
        AddField(signal.Subject?.DateOfBirth);
        AddField(signal.Reporter?.Name);
        AddField(signal.Reporter?.Email);
        AddField(signal.Location?.HouseNumber);
    }

    /// <summary>Takes the mentions of a text.</summary>
    public void Add(MentionScan scan)
    {
        var text = scan.Text;
        foreach (var mention in scan.ToMentions())
        {
            for (var i = mention.First; i < mention.First + mention.Count; i++)
            {
                if (text[i].Kind == TokenKind.Word && mention.Kind is MentionKind.Name && MaySpread(text, i))
                {
                    AddWord(text, i);
                }
                else if (text[i].Kind == TokenKind.Number && text[i].Length >= 2 && mention.Kind is not MentionKind.BirthDate)
                {
                    numbers.Add(text.Word(i).ToString());
                }
            }
        }
    }

    // An everyday word that stood where a name is due is withheld there only.
    private static bool MaySpread(TokenizedText text, int i)
        => text[i].HasCapital || !text.Has(i, WordClass.Word) || text.Has(i, WordClass.MaybeName);

    /// <summary>Takes one word of a text that may be a name.</summary>
    public void AddWord(TokenizedText text, int index)
    {
        var word = text.Word(index);
        if (word.Length < 2 || text.Has(index, WordClass.Particle)
            || (text.Has(index, WordClass.Function) && !text.Has(index, WordClass.FirstName)))
        {
            return;
        }

        var name = word.ToString();
        if (names.Add(name) && name.Length >= ShortestPart && parts.Count < MostParts)
        {
            parts.Add(name);
        }
    }

    /// <summary>Whether a word or number is one of these, or holds one.</summary>
    public bool Holds(TokenizedText text, int index)
    {
        var word = text.Word(index);
        if (text[index].Kind == TokenKind.Number)
        {
            return numbers.Count > 0 && numbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
        }

        if (names.Count == 0)
        {
            return false;
        }

        if (names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return true;
        }

        foreach (var part in parts)
        {
            if (word.Length > part.Length && word.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void AddField(string? value, bool streets = false)
    {
        if (value is null)
        {
            return;
        }

        var text = words.Read(value);
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Number)
            {
                numbers.Add(text.Word(i).ToString());
            }
            else if (text[i].Kind == TokenKind.Word && !(streets && text.Has(i, WordClass.MaybeStreet))
                && (text[i].HasCapital || !text.Has(i, WordClass.Word)))
            {
                AddWord(text, i);
            }
        }
    }
}
