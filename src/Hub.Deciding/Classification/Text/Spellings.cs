using System.Collections.Frozen;

namespace Hub.Deciding.Classification.Text;

/// <summary>Shorthand and dialect with the word that the lexicons know: "jgd" is read as "jeugd", "veur" as "voor".</summary>
internal sealed class Spellings
{
    private readonly FrozenDictionary<string, string> known;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;

    /// <summary>Creates the table.</summary>
    public Spellings(IReadOnlyDictionary<string, string> words)
    {
        known = words.ToFrozenDictionary(StringComparer.Ordinal);
        lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = known.Count == 0 ? 0 : known.Keys.Max(word => word.Length);
    }

    /// <summary>No other spellings.</summary>
    public static Spellings None { get; } = new(FrozenDictionary<string, string>.Empty);

    /// <summary>The word that a folded word is read as, or null where it stands for itself.</summary>
    public string? Of(ReadOnlySpan<char> word) => word.Length <= longest && lookup.TryGetValue(word, out var read) ? read : null;
}
