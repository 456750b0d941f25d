using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Hub.Adapters.Open311;

/// <summary>The fields of a request form; a blank field is an absent one.</summary>
internal sealed class Open311Form(IReadOnlyDictionary<string, StringValues> fields)
{
    /// <summary>Reads a form; null where it has too many or too long fields.</summary>
    public static async Task<Open311Form?> Read(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new MemoryStream(body.ToArray(), writable: false);
            using var reader = new FormReader(stream) { ValueCountLimit = 200, KeyLengthLimit = 200, ValueLengthLimit = 20_000 };
            return new Open311Form(await reader.ReadFormAsync(cancellationToken));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The names of all fields, in order.</summary>
    public IEnumerable<string> Names => fields.Keys.Order(StringComparer.Ordinal);

    /// <summary>A field's text; null when absent, blank or given twice.</summary>
    public string? Text(string name) => fields.TryGetValue(name, out var values) && values.Count == 1 && !string.IsNullOrWhiteSpace(values[0]) ? values[0]!.Trim() : null;

    /// <summary>The answers to a question: <c>attribute[CODE]</c> or, for several, <c>attribute[CODE][]</c>.</summary>
    public ImmutableArray<string> Answers(string code)
        => [.. Values($"attribute[{code}]").Concat(Values($"attribute[{code}][]")).Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim())];

    /// <summary>Every value of a field.</summary>
    public StringValues Values(string name) => fields.TryGetValue(name, out var values) ? values : StringValues.Empty;
}
