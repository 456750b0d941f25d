using Hub.Contracts.Privacy;

namespace Hub.Contracts.Individual;

/// <summary>
/// A place in the text of a case: which text, where it begins, how long it is. Travels sealed with that text, and nowhere else.
/// </summary>
public sealed record TextPlace
{
    /// <summary>Creates a place.</summary>
    /// <exception cref="ContractViolationException">The text is unknown, the place begins before it, or is empty.</exception>
    public TextPlace(TextPart part, int start, int length)
    {
        Part = Require.Known(part);
        Start = Require.Between(start, 0, 20_000);
        Length = Require.Between(length, 1, 20_000);
    }

    /// <summary>Which text.</summary>
    public TextPart Part { get; }

    /// <summary>The first character, in UTF-16 units as .NET and browsers count them, from 0.</summary>
    public int Start { get; }

    /// <summary>How many of these units.</summary>
    public int Length { get; }

    /// <summary>Whether it lies within a text.</summary>
    public bool LiesIn(string? text) => text is not null && Start + Length <= text.Length;

    /// <inheritdoc/>
    public override string ToString() => nameof(TextPlace);
}
