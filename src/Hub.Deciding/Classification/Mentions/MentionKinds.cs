namespace Hub.Deciding.Classification.Mentions;

/// <summary>Which traces of a person a sentence holds. Kinds, never the words themselves.</summary>
[Flags]
internal enum MentionKinds
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Title and name, as one writes of somebody else.</summary>
    TitledName = 1,
    /// <summary>First name and surname.</summary>
    FullName = 1 << 1,
    /// <summary>A first name alone.</summary>
    FirstName = 1 << 2,
    /// <summary>Initials and surname.</summary>
    InitialsName = 1 << 3,
    /// <summary>A capitalised word that is no known place, in the place of a name.</summary>
    LikelyName = 1 << 4,
    /// <summary>A name that belongs to who reports, is to be called back or signs.</summary>
    ReporterName = 1 << 5,
    /// <summary>An age.</summary>
    Age = 1 << 6,
    /// <summary>A telephone number.</summary>
    Phone = 1 << 7,
    /// <summary>An e-mail address or a handle.</summary>
    Address = 1 << 8,
    /// <summary>A licence plate.</summary>
    Plate = 1 << 9,
    /// <summary>A bank account.</summary>
    Account = 1 << 10,
    /// <summary>Nine digits, as a citizen number has.</summary>
    CitizenNumber = 1 << 11,
    /// <summary>A date of birth.</summary>
    BirthDate = 1 << 12,
    /// <summary>A street and house number.</summary>
    HouseNumber = 1 << 13,
    /// <summary>A street or other public place by name.</summary>
    Street = 1 << 14,
    /// <summary>The name of the signal's subject field.</summary>
    SubjectName = 1 << 15,
    /// <summary>A sentence of a name and little else, as a signature is.</summary>
    Signature = 1 << 16,
    /// <summary>"She" with a verb in the singular.</summary>
    SheSingular = 1 << 17,
    /// <summary>"They" with a verb in the plural.</summary>
    TheyPlural = 1 << 18,
    /// <summary>A sentence that begins with a bare noun or name that does what only a person does.</summary>
    BareSubject = 1 << 19,
    /// <summary>Any name of somebody who is not the reporter.</summary>
    OtherName = TitledName | FullName | FirstName | InitialsName | LikelyName | SubjectName,
    /// <summary>Anything by which one person or household can be found.</summary>
    Identifying = OtherName | ReporterName | Phone | Address | Plate | Account | CitizenNumber | BirthDate | HouseNumber | Signature,
}
