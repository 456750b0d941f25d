namespace Hub.Deciding.Language.Words;

/// <summary>What the hub's lists know about a word; one look-up a word gives them all.</summary>
[Flags]
internal enum WordClass
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Stands in the word list in lower case, or is desk language.</summary>
    Word = 1,

    /// <summary>Stands in the word list with a capital: a name of a person or place.</summary>
    Entry = 1 << 1,

    /// <summary>Names nobody wherever it stands: pronoun, article, preposition, auxiliary, adverb.</summary>
    Function = 1 << 2,

    /// <summary>A thing, place or role that signals about public space begin with.</summary>
    Public = 1 << 3,

    /// <summary>Desk language: an abbreviation, dialect, English, an app.</summary>
    Desk = 1 << 4,

    /// <summary>A first name, maybe a word too.</summary>
    FirstName = 1 << 5,

    /// <summary>A first name that is an everyday word when written small.</summary>
    OrdinaryName = 1 << 6,

    /// <summary>A word that people bear as a name.</summary>
    WordName = 1 << 7,

    /// <summary>The capitalised name of something that is no person.</summary>
    Capitalised = 1 << 8,

    /// <summary>What persons do, right after their name.</summary>
    PersonVerb = 1 << 9,

    /// <summary>A title that a name always follows.</summary>
    ShortTitle = 1 << 10,

    /// <summary>A word that a name or something else follows.</summary>
    LongTitle = 1 << 11,

    /// <summary>A role that a capitalised name may follow.</summary>
    Role = 1 << 12,

    /// <summary>Ends a letter.</summary>
    Greeting = 1 << 13,

    /// <summary>A particle inside a surname.</summary>
    Particle = 1 << 14,

    /// <summary>One letter, or an abbreviated first name.</summary>
    Initial = 1 << 15,

    /// <summary>Has the form of a street, and of nothing else.</summary>
    Street = 1 << 16,

    /// <summary>May be a street, or a surname.</summary>
    MaybeStreet = 1 << 17,

    /// <summary>Looks like a verb right after a subject.</summary>
    VerbLike = 1 << 18,

    /// <summary>Ends as a verb does and is none.</summary>
    NoVerb = 1 << 19,

    /// <summary>A number written as a word.</summary>
    Numeral = 1 << 20,

    /// <summary>A rank written as a word, or a number as one.</summary>
    Rank = 1 << 21,

    /// <summary>Says that somebody lives somewhere.</summary>
    Lives = 1 << 22,

    /// <summary>A name as well, but so common a word that in a text without capitals it is the word.</summary>
    Everyday = 1 << 23,

    /// <summary>May begin a person who is told by role, origin or trait.</summary>
    Told = 1 << 24,

    /// <summary>May begin a home that is told by colour, position or detail.</summary>
    Home = 1 << 25,

    /// <summary>Announces a number read aloud: kenteken, postcode, IBAN.</summary>
    CodeTrigger = 1 << 26,

    /// <summary>May end a place where a name is due: door, volgens, zegt.</summary>
    Slot = 1 << 27,

    /// <summary>May be a name: on a list of names, or written with a capital in the word list.</summary>
    MaybeName = Entry | FirstName | WordName,
}
