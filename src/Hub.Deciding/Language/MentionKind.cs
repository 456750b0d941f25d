namespace Hub.Deciding.Language;

/// <summary>What a mention names a person by.</summary>
internal enum MentionKind
{
    /// <summary>Never made.</summary>
    Unknown = 0,

    /// <summary>A name: title with name, first name, initials with surname, signature.</summary>
    Name,

    /// <summary>The number of a dwelling: house, flat, door, floor, box.</summary>
    Dwelling,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>Nine digits that pass the elfproef, or that the text calls a BSN.</summary>
    Bsn,

    /// <summary>A bank account.</summary>
    Iban,

    /// <summary>A licence plate.</summary>
    Plate,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A name on a social network.</summary>
    Handle,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A date of birth.</summary>
    BirthDate,

    /// <summary>The number of a case, file, client or card.</summary>
    CaseNumber,

    /// <summary>A postcode of four digits and two letters.</summary>
    Postcode,

    /// <summary>A word that an odd character cuts in pieces, or a hashtag.</summary>
    CutWord,

    /// <summary>A person told by role and place: the huisarts on the corner, the voorzitter of the speeltuin.</summary>
    DescribedPerson,
}
