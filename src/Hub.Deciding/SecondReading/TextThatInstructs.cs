using System.Globalization;
using System.Text.RegularExpressions;

namespace Hub.Deciding.SecondReading;

/// <summary>
/// Whether a text speaks to whoever reads it for the hub: what to answer, what to forget. Such a text is not asked about at all. Finds more
/// rather than less: a needless find costs a second opinion, and the hub decides as without one.
/// </summary>
internal static partial class TextThatInstructs
{
    /// <summary>Whether it does. Linear in the length of the text.</summary>
    public static bool Is(string text)
    {
        var plain = string.Concat(text.Where(letter => char.GetUnicodeCategory(letter) is not UnicodeCategory.Format)).ToLowerInvariant();
        return Forget().IsMatch(plain) || Machine().IsMatch(plain) || Marks().IsMatch(plain) || Answer().IsMatch(plain);
    }

    [GeneratedRegex(
        @"\b(negeer|vergeet|omzeil|sla|ignore|disregard|forget|override|bypass)\b[^.!?]{0,60}"
        + @"\b(instructi|opdracht|prompt|regels|hierboven|bovenstaand|voorgaand|vorige|eerdere|instruction|previous|above|prior|rules)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Forget();

    [GeneratedRegex(
        @"\b(taalmodel|language model|llm|chatgpt|chatbot|ai-(model|systeem|assistent)|ai (model|assistant)"
        + @"|(system|systeem)[ -]?(prompt|bericht|message|instructi\w*)|(je bent|jij bent|u bent|you are|act as|doe alsof|gedraag je als)"
        + @"[^.!?]{0,30}\b(assistent|assistant|model|classifier|classificeerder|systeem))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Machine();

    [GeneratedRegex(
        @"<\|[^|<>]{1,30}\|>|\[/?inst\]|<</?sys>>|(^|\n)\s*(###\s*)?(system|assistant|instruction|response|user)\s*:"
        + @"|[""']?(kind|acute|safeathome|mark)[""']\s*:",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(
        @"\b(antwoord|beantwoord|classificeer|label|markeer|beoordeel|kies|geef|answer|respond|reply|classify|output|return)\b[^.!?]{0,60}"
        + @"\b(collecti\w+|individue\w+|individual|json|acute|acuut|niet acuut|safeathome|true|false)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Answer();
}
