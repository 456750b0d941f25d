namespace Hub.Deciding.Language.Words;

/// <summary>How the letters of a word are written.</summary>
internal enum TokenShape
{
    /// <summary>No letters.</summary>
    None = 0,

    /// <summary>All lower case.</summary>
    Lower,

    /// <summary>A capital, then lower case; also a single capital.</summary>
    Capital,

    /// <summary>Two or more capitals and nothing else.</summary>
    Upper,

    /// <summary>Anything else (<c>IJssel</c>, <c>McDonald</c>, <c>iPhone</c>).</summary>
    Mixed,
}
