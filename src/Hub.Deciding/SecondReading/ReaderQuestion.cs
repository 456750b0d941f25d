using Hub.Deciding.Classification;

namespace Hub.Deciding.SecondReading;

/// <summary>What a second reader is asked: the words that it may read, and what the hub made of them by itself.</summary>
/// <param name="Text">
/// Title and text, without what names a person (<see cref="ReaderText"/>); null where the text itself says what to answer: then nobody is
/// asked. In memory only; goes to the reader and nowhere else.
/// </param>
/// <param name="Own">The hub's own decision; not told to the reader.</param>
internal sealed record ReaderQuestion(string? Text, Classified Own)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(ReaderQuestion);
}
