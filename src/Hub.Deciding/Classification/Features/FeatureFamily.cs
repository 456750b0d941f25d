namespace Hub.Deciding.Classification.Features;

/// <summary>Where a feature comes from; the first part of its name in the weights file.</summary>
internal enum FeatureFamily
{
    /// <summary>Never valid.</summary>
    Unknown = 0,
    /// <summary>A lexicon has an entry in the text.</summary>
    Lexicon,
    /// <summary>A lexicon has an entry under denial.</summary>
    DeniedLexicon,
    /// <summary>A trace of a person, by kind.</summary>
    Mention,
    /// <summary>Form of text and sentence.</summary>
    Shape,
    /// <summary>A field of the signal: source, category, subject, location.</summary>
    Field,
    /// <summary>A word of the fixed vocabulary.</summary>
    Word,
    /// <summary>The beginning of a word.</summary>
    Stem,
    /// <summary>Two words in a row.</summary>
    Pair,
    /// <summary>What the sentences of the signal together say, a number.</summary>
    Pool,
    /// <summary>Two pieces of evidence in one sentence.</summary>
    Joint,
    /// <summary>A written rule fired.</summary>
    Rule,
    /// <summary>Two words with one between them, whichever it is.</summary>
    Skip,
    /// <summary>How a word begins or ends: what is told of words that nobody learned.</summary>
    Part,
}
