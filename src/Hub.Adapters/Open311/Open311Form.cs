using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;

namespace Hub.Adapters.Open311;

/// <summary>The fields of a request form; a blank field is an absent one.</summary>
/// <param name="fields">The fields by name.</param>
/// <param name="leftOut">Whether a file came along that is not taken in.</param>
internal sealed class Open311Form(IReadOnlyDictionary<string, StringValues> fields, bool leftOut = false)
{
    /// <summary>Most fields.</summary>
    public const int MostFields = 200;

    /// <summary>Longest name of a field.</summary>
    public const int LongestName = 200;

    /// <summary>Longest value of a field.</summary>
    public const int LongestValue = 20_000;

    /// <summary>What is wrong with a form of too many or too long fields.</summary>
    public const string TooMuch = "The form must have at most 200 fields, of at most 20000 characters each.";

    /// <summary>What is wrong with a form in another encoding.</summary>
    public const string NotUtf8 = "The form must be in UTF-8, or in the charset that its content type names: iso-8859-1 or windows-1252.";

    /// <summary>Whether a file came along that is not taken in, such as a photo.</summary>
    public bool LeftOut => leftOut;

    /// <summary>The names of all fields, in order.</summary>
    public IEnumerable<string> Names => fields.Keys.Order(StringComparer.Ordinal);

    /// <summary>A field's text; null when absent, blank or given twice.</summary>
    public string? Text(string name)
        => fields.TryGetValue(name, out var values) && values.Count == 1 && !string.IsNullOrWhiteSpace(values[0])
            ? values[0]!.Trim()
            : null;

    /// <summary>The answers to a question: <c>attribute[CODE]</c> or, for several, <c>attribute[CODE][]</c>.</summary>
    public ImmutableArray<string> Answers(string code)
        => [
            .. Values($"attribute[{code}]").Concat(Values($"attribute[{code}][]")).Where(value => !string.IsNullOrWhiteSpace(value))
            .Select(value => value!.Trim())];

    /// <summary>Every value of a field.</summary>
    public StringValues Values(string name) => fields.TryGetValue(name, out var values) ? values : StringValues.Empty;
}
