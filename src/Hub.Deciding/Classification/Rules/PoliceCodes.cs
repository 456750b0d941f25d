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
            var part = text.Sentences[token.Sentence].Part;
            var source = part switch { 0 => signal.Summary, 1 => signal.Description, _ => null };
            if (token.Length == 3 && source is not null && IsCode(source.AsSpan(token.Start, 3)))
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

    private static bool IsCode(ReadOnlySpan<char> code)
        => code.Equals("E33", StringComparison.OrdinalIgnoreCase) || code.Equals("E14", StringComparison.OrdinalIgnoreCase);
}
