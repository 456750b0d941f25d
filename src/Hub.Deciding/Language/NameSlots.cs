using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.Words.WordClass;

namespace Hub.Deciding.Language;

/// <summary>
/// Finds names by the place that a sentence keeps for one (gemeld door X, volgens X, X en anderen, gr X): there a word counts as a name
/// unless it is known to be something else, whatever it means elsewhere and however it is written.
/// </summary>
internal static class NameSlots
{
    private static readonly WordList Agents = new("name-slots.agents");

    // gemeld door X
    private static readonly WordList Reported = new("name-slots.reported");

    // gesproken met X, vraag maar aan X, mail van X
    private static readonly WordList Spoken = new("name-slots.spoken");
    private static readonly WordList Asked = new("name-slots.asked");

    private static readonly WordList Sent = new("name-slots.sent");

    private static readonly WordList Called = new("name-slots.called");
    private static readonly WordList Says = new("name-slots.says");

    /// <summary>The words after which a name may be due, alone or with the word before them.</summary>
    public static IEnumerable<string> Openers(WordBook book)
        => [.. Agents.Words(book), .. Says.Words(book), "door", "met", "aan", "van", "is"];

    /// <summary>Adds the mentions of one text.</summary>
    public static void Scan(MentionScan scan)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var slot = text.Has(i, Slot) ? After(text, i) : 0;
            if (slot > 0 && SlotNames.Length(text, slot) is > 0 and var length)
            {
                scan.Add(MentionKind.Name, slot, NameForms.EndOfChunk(text, slot + length) - slot);
            }

            if (EndsCompany(text, i) && text.Is(i - 1, TokenKind.Word) && SlotNames.IsName(text, i - 1))
            {
                scan.Add(MentionKind.Name, SlotNames.WithParticles(text, i - 1), i - SlotNames.WithParticles(text, i - 1));
            }
        }
    }

    // The token where a name is due after a word or pair of words, or 0.
    private static int After(TokenizedText text, int i)
    {
        var word = text.Word(i);
        var next = i + 1;
        if (Agents.Contains(text, word) || (Says.Contains(text, word) && i > 0 && (text[i - 1].Kind == TokenKind.Punctuation)))
        {
            return SkipMarks(text, next);
        }

        var before = Before(text, i);
        return before >= 0 && word switch
        {
            "door" => Reported.Contains(text, text.Word(before)),
            "met" => Spoken.Contains(text, text.Word(before)),
            "aan" => Asked.Contains(text, text.Word(before)),
            "van" => Sent.Contains(text, text.Word(before)),
            "is" => Called.Contains(text, text.Word(before)) && MayBeCalled(text, next),
            _ => false,
        } ? SkipMarks(text, next) : 0;
    }

    // De naam is veranderd; mijn naam is de haas.
    private static bool MayBeCalled(TokenizedText text, int i)
    {
        while (text.Has(i, Particle) && text.Is(i + 1, TokenKind.Word))
        {
            i++;
        }

        return text.Is(i, TokenKind.Word) && (text.IsCapital(i) || text.Has(i, MaybeName) || !text.Has(i, Word));
    }

    // vraag maar aan, gesproken hierover met: one small word may stand between.
    private static int Before(TokenizedText text, int i)
    {
        var before = i - 1;
        if (text.Is(before, TokenKind.Word)
            && text.Word(before) is "maar" or "het" or "hierover" or "gerust" or "even" or "eens" or "ook" or "al" or "is" or "opgenomen"
                or "gehad" or "weer" or "vooral")
        {
            before--;
        }

        return text.Is(before, TokenKind.Word) ? before : -1;
    }

    private static int SkipMarks(TokenizedText text, int i)
    {
        while (text.IsMark(i, ':') || text.IsMark(i, '.') || text.IsMark(i, ',') || text.IsMark(i, '"') || text.IsMark(i, '\'')
            || text.IsMark(i, '-') || text.Has(i, ShortTitle) || text.Is(i, TokenKind.Break))
        {
            i++;
        }

        return i < text.Count ? i : 0;
    }

    // X en anderen, X e.a., X c.s.
    private static bool EndsCompany(TokenizedText text, int i)
        => text.Is(i - 1, TokenKind.Word)
            && ((text.Word(i) is "en" && text.Is(i + 1, TokenKind.Word) && text.Word(i + 1) is "anderen" or "consorten" or "co")
                || (text.Word(i) is "e" && text.IsMark(i + 1, '.') && text.Is(i + 2, TokenKind.Word) && text.Word(i + 2) is "a")
                || (text.Word(i) is "c" && text.IsMark(i + 1, '.') && text.Is(i + 2, TokenKind.Word) && text.Word(i + 2) is "s"));
}
