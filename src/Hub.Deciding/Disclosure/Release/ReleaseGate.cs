using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Deciding.Language;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.Disclosure.Release;

/// <summary>
/// Releases free text to a collective team, word by word: what is not known as harmless, or names a person anywhere in the signal, is
/// withheld.
/// </summary>
/// <remarks>
/// Rule <see cref="PrivacyRule.NoPersonInCollective"/>. An allow-list that fails closed (docs/decisions); the only place that makes a
/// <see cref="ReleasedText"/> (a rule test holds that). Pure, linear in the length of the text, safe for concurrent use.
/// </remarks>
internal sealed class ReleaseGate
{
    private readonly DutchWords words;
    private readonly PersonMentions mentions;
    private readonly WordGate wordGate;
    private readonly StreetGate streetGate;

    /// <summary>Builds the gate over the embedded lists.</summary>
    public ReleaseGate(DutchWords words)
    {
        this.words = words;
        mentions = new PersonMentions(words);
        wordGate = new WordGate(words);
        streetGate = new StreetGate(words);
    }

    /// <summary>Releases parts of a signal's text; null when the municipality releases none or nothing is left.</summary>
    /// <param name="parts">The parts about the public matter, in order.</param>
    /// <param name="signal">
    /// The whole signal: its persons are withheld in every part, and so are its house number and what its text calls a name.
    /// </param>
    /// <param name="vocabulary">The municipality's own names.</param>
    public ReleasedText? Release(ImmutableArray<string> parts, Signal signal, MunicipalityVocabulary vocabulary)
    {
        if (!vocabulary.ReleasesText || parts.IsDefaultOrEmpty)
        {
            return null;
        }

        var persons = new PersonWords(words);
        persons.Add(signal);
        var local = Local(signal, vocabulary);
        Func<TokenizedText, int, int> known = (text, i) => Math.Max(vocabulary.Match(text, i), local.Match(text, i));
        var scans = parts.Select(part => mentions.Scan(words.Read(part), known)).ToList();
        scans.ForEach(persons.Add);
        foreach (var text in new[] { signal.Summary, signal.Description })
        {
            if (text is not null && !parts.Contains(text, StringComparer.Ordinal))
            {
                persons.Add(mentions.Scan(words.Read(text), known));
            }
        }

        var writer = new ReleaseWriter();
        scans.ForEach(scan => LearnUnknown(persons, scan));
        foreach (var scan in scans)
        {
            writer.Add(scan.Text, Judge(scan, persons));
        }

        return Wrap(writer.ToString());
    }

    /// <summary>Releases a street for a collective signal; null when it is not known as one.</summary>
    public StreetName? Street(string? street, MunicipalityVocabulary vocabulary) => streetGate.Release(street, vocabulary);

    // The street of the signal's own field, where it can be nobody's name.
    private MunicipalityVocabulary Local(Signal signal, MunicipalityVocabulary vocabulary)
        => signal.Location?.Street is { } field && streetGate.Release(field, vocabulary) is { } street && streetGate.IsUnambiguous(street)
            ? new MunicipalityVocabulary([street.Value])
            : MunicipalityVocabulary.Empty;

    // A capitalised word that is not let through in one place is let through nowhere in the signal.
    private void LearnUnknown(PersonWords persons, MentionScan scan)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind != TokenKind.Word || text[i].Length <= 2 || scan.Covers(i) || !text.IsCapital(i))
            {
                continue;
            }

            if (StreetNames.Several(text, i) is var street && street > i)
            {
                i = street - 1;
            }
            else if (!scan.IsKnown(i) && !wordGate.IsHarmless(text, i))
            {
                persons.AddWord(text, i);
            }
        }
    }

    private bool[] Judge(MentionScan scan, PersonWords persons)
    {
        var text = scan.Text;
        var released = new bool[text.Count];
        for (var i = 0; i < text.Count; i++)
        {
            if (StreetNames.Several(text, i) is var street && street > i && !scan.CoversAny(i, street))
            {
                Array.Fill(released, true, i, street - i);
                i = street - 1;
                continue;
            }

            released[i] = !scan.Covers(i) && text[i].Kind switch
            {
                TokenKind.Word => !persons.Holds(text, i) && (scan.IsKnown(i) || wordGate.IsHarmless(text, i)),
                TokenKind.Number => !persons.Holds(text, i) && NumberContext.IsHarmless(text, i, strict: false),
                TokenKind.Punctuation => ReleaseWriter.IsPlain(text.Text[text[i].Start]),
                _ => true,
            };
        }

        Glue(text, released);
        JoinedWords.Judge(scan, persons, words, released);
        return released;
    }

    // 10u, A12, 58a: what is written as one is released as one.
    private static void Glue(TokenizedText text, bool[] released)
    {
        for (var i = 1; i < text.Count; i++)
        {
            var joined = text[i].Joined && text[i].Kind != text[i - 1].Kind
                && text[i].Kind is TokenKind.Word or TokenKind.Number && text[i - 1].Kind is TokenKind.Word or TokenKind.Number;
            if (!joined)
            {
                continue;
            }

            var number = text[i].Kind == TokenKind.Number ? i : i - 1;
            var together = released[number] && (text[i].Length <= 4 || released[i]) && text[i - 1].Length <= 4;
            released[i] = together;
            released[i - 1] = together;
        }
    }

    private static ReleasedText? Wrap(string text)
    {
        if (!text.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        try
        {
            return new ReleasedText(text);
        }
        catch (ContractViolationException)
        {
            // The contract's own net caught what this gate let through: nothing is released then.
            return null;
        }
    }
}
