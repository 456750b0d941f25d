namespace Hub.Deciding.Classification.Lexicons;

/// <summary>What sorts of lexicon a sentence has a hit of, for evidence that counts only together.</summary>
[Flags]
internal enum SentenceEvidence
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Care, confusion, debt, neglect: what one person needs help with.</summary>
    Need = 1,
    /// <summary>Public or shared space.</summary>
    Public = 2,
    /// <summary>A group.</summary>
    Group = 4,
    /// <summary>Somebody as "my neighbour" or "a man".</summary>
    Someone = 8,
    /// <summary>He or she.</summary>
    Pronoun = 16,
    /// <summary>A request to the municipality.</summary>
    Request = 32,
    /// <summary>Something that is solved already.</summary>
    Solved = 64,
    /// <summary>A turn to another matter.</summary>
    Hinge = 128,
    /// <summary>The reporter.</summary>
    Reporter = 256,
}
