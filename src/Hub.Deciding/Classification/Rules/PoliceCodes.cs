using Hub.Contracts.Signals;
using Hub.Deciding.Classification.Text;

namespace Hub.Deciding.Classification.Rules;

/// <summary>The police incident codes that a person always decides on: E33 (confused behaviour) and E14 (suicide attempt).</summary>
internal static class PoliceCodes
{
    /// <summary>Whether the category is such a code or the text names one.</summary>
    public static bool HasCareCode(Signal signal, NormalText text)
    {
        if (signal.Category is { } category && HasCode(category.Code))
        {
            return true;
        }
        foreach (ref readonly var token in text.Tokens)
        {
            if (token.Length == 1 && token.Number < 0 && text.Word(token) is "e"
                && (text.Sentences[token.Sentence].Part switch { 0 => signal.Summary, 1 => signal.Description, _ => null }) is { } source
                && StandsAt(source, token.Start))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasCode(string code)
    {
        foreach (var range in code.AsSpan().SplitAny(" .:/-_"))
        {
            if (IsCode(code.AsSpan(range)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool StandsAt(string source, int at)
        => at + 3 <= source.Length && IsCode(source.AsSpan(at, 3)) && (at == 0 || !char.IsLetterOrDigit(source[at - 1]))
            && (at + 3 == source.Length || !char.IsLetterOrDigit(source[at + 3]));

    private static bool IsCode(ReadOnlySpan<char> code)
        => code.Equals("E33", StringComparison.OrdinalIgnoreCase) || code.Equals("E14", StringComparison.OrdinalIgnoreCase);
}
