namespace Hub.Deciding.Language.Words;

/// <summary>A set of word endings, looked up from the end of the word in one walk.</summary>
internal sealed class Endings
{
    private readonly Dawg reversed;
    private readonly int shortestStem;

    /// <summary>Takes white-space separated endings.</summary>
    /// <param name="endings">The endings, folded.</param>
    /// <param name="shortestStem">How many letters a word must have before its ending.</param>
    public Endings(string endings, int shortestStem)
    {
        this.shortestStem = shortestStem;
        reversed = DawgBuilder.Build(
            endings.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(ending => string.Concat(ending.Reverse())));
    }

    /// <summary>Whether the folded word has one of the endings.</summary>
    public bool Has(ReadOnlySpan<char> word)
    {
        var node = 0;
        for (var i = word.Length - 1; i >= shortestStem; i--)
        {
            if (!reversed.Step(ref node, word[i], out var final))
            {
                return false;
            }

            if (final)
            {
                return true;
            }
        }

        return false;
    }
}
