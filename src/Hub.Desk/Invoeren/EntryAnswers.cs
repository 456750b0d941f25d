namespace Hub.Desk.Invoeren;

/// <summary>The answers that can be ticked, in the words of the form.</summary>
internal static class EntryAnswers
{
    /// <summary>Whether it is about a person.</summary>
    public static IReadOnlyList<(string Value, string Words)> About { get; } =
    [
        ("persoon", "Ja, over een persoon of huishouden"),
        ("buurt", "Nee, over de straat, de buurt of een groep"),
        ("beide", "Allebei"),
        ("weet-niet", "Dat weet ik niet"),
    ];

    /// <summary>Whether there is danger.</summary>
    public static IReadOnlyList<(string Value, string Words)> Danger { get; } =
    [
        ("nu", "Ja, nu: iemand kan gewond raken of sterven"),
        ("dreigt", "Misschien: het kan snel erger worden"),
        ("nee", "Nee"),
    ];

    /// <summary>The words of an answer; empty for none.</summary>
    public static string Words(IReadOnlyList<(string Value, string Words)> answers, string value)
        => answers.FirstOrDefault(one => one.Value == value).Words ?? "";
}
