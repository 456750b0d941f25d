using Hub.Deciding.Language.Words;
using static Hub.Deciding.Language.IdentifierForms;

namespace Hub.Deciding.Language;

/// <summary>
/// Finds what identifies by its form: addresses on the net, accounts, plates, numbers of telephones, citizens, cases, dates of birth,
/// postcodes.
/// </summary>
internal static class IdentifierScanner
{
    private const int FarthestTrigger = 10;

    private static readonly WordList BirthTriggers = new("identifier-scanner.birth-triggers");
    private static readonly WordList BsnTriggers = new("identifier-scanner.bsn-triggers");
    private static readonly WordList PlateTriggers = new("identifier-scanner.plate-triggers");
    private static readonly WordList HandleTriggers = new("identifier-scanner.handle-triggers");

    private static readonly WordList CaseTriggers = new("identifier-scanner.case-triggers");

    /// <summary>Adds the mentions of one text.</summary>
    public static void Scan(MentionScan scan)
    {
        var text = scan.Text;
        for (var first = 0; first < text.Count;)
        {
            var end = EndOfChunk(text, first);
            if (text[first].Kind != TokenKind.Break)
            {
                Chunk(scan, first, end);
            }

            first = end;
        }
    }

    private static void Chunk(MentionScan scan, int first, int end)
    {
        var text = scan.Text;
        var (from, to) = Trim(text, first, end);
        if (from >= to)
        {
            return;
        }

        var shape = NetShape(text, from, to);
        if (shape != MentionKind.Unknown)
        {
            scan.Add(shape, from, to - from);
            return;
        }

        if (LooksLikeHandle(text, from, to) && After(text, from, HandleTriggers, 2))
        {
            scan.Add(MentionKind.Handle, from, to - from);
            return;
        }

        var digits = false;
        for (var i = from; i < to; i++)
        {
            digits |= text[i].Kind == TokenKind.Number;
        }

        if (!digits)
        {
            // An account, plate or telephone number may begin with letters or a bracket and go on in the next chunk.
            return;
        }

        for (var i = from; i < to; i++)
        {
            if (!scan.Covers(i) && text[i].Kind is TokenKind.Number or TokenKind.Word)
            {
                Number(scan, i, from, to);
            }
        }
    }

    private static void Number(MentionScan scan, int index, int from, int to)
    {
        var text = scan.Text;
        if (Iban(text, index) is > 0 and var iban)
        {
            scan.Add(MentionKind.Iban, index, iban);
        }
        else if (PlateForms.Plate(text, index) is > 0 and var plate)
        {
            scan.Add(MentionKind.Plate, index, plate);
        }
        else if (Date(text, index, out var year) is > 0 and var date)
        {
            if (After(text, index, BirthTriggers, 3) || (year is > 0 and < 2020))
            {
                scan.Add(MentionKind.BirthDate, index, date);
            }
        }
        else if (After(text, index, PlateTriggers, 2) && to - from > 1)
        {
            scan.Add(MentionKind.Plate, from, to - from);
        }
        else if (text[index].Kind == TokenKind.Number)
        {
            Digits(scan, index, from, to);
        }
        else if (CaseForm(text, index) is > 0 and var length)
        {
            scan.Add(MentionKind.CaseNumber, index, length);
        }
    }

    private static void Digits(MentionScan scan, int index, int from, int to)
    {
        var text = scan.Text;
        var begin = text.IsMark(index - 1, '+') ? index - 1
            : index > 1 && text.IsMark(index - 1, '(') && text.IsMark(index - 2, '+') ? index - 2
            : index;
        var count = DigitGroups(text, index, out var digits, out var tokens);
        if (IsPhone(digits, begin < index))
        {
            scan.Add(MentionKind.Phone, begin, index - begin + tokens);
        }
        else if (count == 9 && (ElevenTest(digits) || After(text, index, BsnTriggers, 3)))
        {
            scan.Add(MentionKind.Bsn, index, tokens);
        }
        else if (After(text, index, BirthTriggers, 2) && text[index].Length == 4)
        {
            scan.Add(MentionKind.BirthDate, index, 1);
        }
        else if (text[index].Length == 4 && IsPostcodeLetters(text, index))
        {
            scan.Add(MentionKind.Postcode, index, 2);
        }
        else if (After(text, index, CaseTriggers, 2) && (text[index].Length > 2 || to - from > 1))
        {
            scan.Add(MentionKind.CaseNumber, from, to - from);
        }
        else if (text[index].Length >= 7 || (text[index].Length == 4 && LongDashed(text, index)))
        {
            scan.Add(MentionKind.CaseNumber, from, to - from);
        }
    }

    // 2026-0151907, 55-30871: digits, a hyphen and at least five digits.
    private static bool LongDashed(TokenizedText text, int index)
        => text.IsMark(index + 1, '-') && text.Is(index + 2, TokenKind.Number) && text[index + 2].Joined && text[index + 2].Length >= 5;

    private static bool IsPostcodeLetters(TokenizedText text, int index)
        => text.Is(index + 1, TokenKind.Word) && text[index + 1].Length == 2 && text.Folded[text[index].Start] != '0'
            && (text[index + 1].Shape == TokenShape.Upper || text[index + 1].Joined);

    private static int EndOfChunk(TokenizedText text, int first)
    {
        var end = first + 1;
        while (end < text.Count && text[end].Joined && text[end].Kind != TokenKind.Break)
        {
            end++;
        }

        return end;
    }

    private static (int From, int To) Trim(TokenizedText text, int from, int to)
    {
        while (from < to && text[from].Kind == TokenKind.Punctuation && !text.IsMark(from, '@') && !text.IsMark(from, '+'))
        {
            from++;
        }

        while (from < to && text[to - 1].Kind == TokenKind.Punctuation && !text.IsMark(to - 1, '_'))
        {
            to--;
        }

        return (from, to);
    }

    // One of the words stands at most so many words or marks before.
    private static bool After(TokenizedText text, int index, WordList triggers, int reach)
    {
        for (var i = index - 1; i >= Math.Max(0, index - FarthestTrigger) && reach > 0 && text[i].Kind != TokenKind.Break; i--)
        {
            if (text[i].Kind == TokenKind.Word)
            {
                if (triggers.Contains(text, text.Word(i)))
                {
                    return true;
                }

                reach--;
            }
        }

        return false;
    }
}
