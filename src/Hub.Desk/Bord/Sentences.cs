namespace Hub.Desk.Bord;

/// <summary>Small things of writing.</summary>
internal static class Sentences
{
    /// <summary>With a capital, as a sentence begins.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A count with its word.</summary>
    public static string Count(long count, string one, string more) => count == 1 ? $"1 {one}" : $"{count} {more}";
}
