using System.Text;
using Hub.Contracts.Signals;
using Hub.Deciding.Disclosure.Release;
using Hub.Deciding.Language;
using Hub.Deciding.Language.Words;

namespace Hub.Deciding.SecondReading;

/// <summary>
/// What of a signal a second reader reads: title and text, and in them a word for the sort of thing in the place of each name, number,
/// address or mark of a person. No other field: no subject, reporter, place, category, partner or number. Pure.
/// </summary>
/// <param name="words">What is known of Dutch words.</param>
internal sealed class ReaderText(DutchWords words)
{
    private readonly PersonMentions mentions = new(words);
    private readonly WordGate gate = new(words);

    /// <summary>The words; null where the text itself says what to answer, or nothing is left to read.</summary>
    public string? Of(Signal signal)
    {
        if (TextThatInstructs.Is($"{signal.Summary}\n{signal.Description}"))
        {
            return null;
        }
        var persons = new PersonWords(words);
        persons.Add(signal);
        var scans = new[] { signal.Summary, signal.Description }.OfType<string>().Select(text => mentions.Scan(words.Read(text), (_, _)
            => 0)).ToList();
        scans.ForEach(persons.Add);
        scans.ForEach(scan => LearnUnknown(persons, scan));
        var text = string.Join('\n', scans.Select(scan => Masked(scan, persons)));
        return text.Any(char.IsLetter) ? text : null;
    }

    // A word with a capital that nobody knows may be a name; where capitals say nothing, any word that nobody knows.
    private void LearnUnknown(PersonWords persons, MentionScan scan)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Word && text[i].Length > 2 && !scan.Covers(i) && (text.IsCaseless || text.IsCapital(i))
                && !gate.IsHarmless(text, i))
            {
                persons.AddWord(text, i);
            }
        }
    }

    private static string Masked(MentionScan scan, PersonWords persons)
    {
        var (text, output, at) = (scan.Text, new StringBuilder(scan.Text.Text.Length), 0);
        var kinds = new MentionKind[text.Count];
        foreach (var mention in scan.ToMentions())
        {
            Array.Fill(kinds, mention.Kind, mention.First, mention.Count);
        }
        var before = MentionKind.Unknown;
        for (var i = 0; i < text.Count; i++)
        {
            var isHeld = text[i].Kind is TokenKind.Word or TokenKind.Number && persons.Holds(text, i);
            var kind = kinds[i] != MentionKind.Unknown ? kinds[i] : isHeld ? MentionKind.Name : MentionKind.Unknown;
            output.Append(kind != MentionKind.Unknown && kind == before ? [] : text.Text.AsSpan(at, text[i].Start - at));
            output.Append(kind == MentionKind.Unknown ? text.Written(i) : kind == before ? [] : Mark(kind));
            (at, before) = (text[i].End, kind);
        }
        return output.Append(text.Text.AsSpan(at)).ToString();
    }

    private static string Mark(MentionKind kind) => kind switch
    {
        MentionKind.Dwelling or MentionKind.Postcode => "[adres]",
        MentionKind.Name or MentionKind.DescribedPerson or MentionKind.Handle => "[persoon]",
        MentionKind.BirthDate => "[datum]",
        MentionKind.CutWord => "[woord]",
        _ => "[nummer]",
    };
}
