namespace Hub.System.Tests.Canary;

/// <summary>
/// Values that stand in every field where a person fits, and nowhere else in the world: where one shows up, personal data leaked.
/// </summary>
internal static class Markers
{
    public const string Name = "Zqnaamkanarie";
    public const string Surname = "Zqachterkanarie";
    public const string Bsn = "999990342";
    public const string Phone = "06-98765012";
    public const string Email = "zqmailkanarie@voorbeeld.example";
    public const string BirthDate = "1931-02-17";
    public const string Address = "Zqadreskanarie 417";
    public const string ReporterName = "Zqmelderkanarie";
    public const string ReporterPhone = "06-98765021";
    public const string ReporterEmail = "zqmeldermail@voorbeeld.example";
    public const string Iban = "NL91ABNA0417164300";
    public const string Plate = "ZQ-417-K";
    public const string Handle = "@zqhandlekanarie";
    public const string Word = "Zqwoordkanarie";
    public const string Title = "Zqtitelkanarie";
    public const string ExternalId = "zqidkanarie-417";
    public const string Attachment = "zqbijlagekanarie";
    public const string Neighbour = "Zqstraatkanarie";

    /// <summary>A field of a street in which somebody wrote who lives there.</summary>
    public const string Street = $"Dorpsstraat achter familie {Neighbour}";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Name, Surname, Bsn, Phone, Email, BirthDate, Address, ReporterName, ReporterPhone, ReporterEmail, Iban, Plate, Handle, Word, Title,
        ExternalId, Attachment, Neighbour,
    ];

    /// <summary>A story about one person that holds the markers a text can hold.</summary>
    public static string PersonStory { get; } =
        $"Mevrouw {Name} {Surname} woont alleen, mijdt zorg en eet slecht. {Word}. "
        + $"Zij is bereikbaar op {Phone} of {Email}, rekening {Iban}, "
        + $"auto {Plate}, insta {Handle}, geboren {BirthDate}, adres {Address}, bsn {Bsn}.";

    /// <summary>A plan of residents in which its initiator typed how to reach him.</summary>
    public static string PlanStory { get; } =
        "Wij willen met de buurt een moestuin beginnen op het veldje bij het plein. "
        + $"Bel mij op {ReporterPhone} of {ReporterEmail}. Groet, {ReporterName}. {Word}";

    /// <summary>A public matter in which the reporter typed personal details.</summary>
    public static string PublicStory { get; } =
        "De lantaarnpaal op het plein is kapot en er ligt zwerfafval rond de bankjes. "
        + $"Groet, {ReporterName}, {ReporterPhone}, {ReporterEmail}. {Word}";
}
