namespace Hub.Deciding.Classification.Evidence;

/// <summary>What a feature stands on where no word of the text tells it.</summary>
internal enum EvidenceSort
{
    /// <summary>How long the text is, how its sentences go together, words that every text has: one rest.</summary>
    Form = 0,
    /// <summary>A field of the signal, such as who sent it.</summary>
    Fields,
    /// <summary>That somebody is spoken of as he or she.</summary>
    Someone,
    /// <summary>That nobody, or nothing public, is spoken of.</summary>
    Absent,
    /// <summary>That a mistake about a person costs more than another.</summary>
    Caution,
}
