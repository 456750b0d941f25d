using System.Collections.Immutable;
using Hub.Deciding.Classification.Mentions;

namespace Hub.Deciding.Classification.Features;

/// <summary>The written names of the kinds of mention.</summary>
internal static class MentionNames
{
    /// <summary>Kind and name.</summary>
    public static readonly ImmutableArray<(MentionKinds Kind, string Name)> All =
    [
        (MentionKinds.TitledName, "titel-en-naam"), (MentionKinds.FullName, "volle-naam"), (MentionKinds.FirstName, "voornaam"),
        (MentionKinds.InitialsName, "voorletters-en-naam"), (MentionKinds.LikelyName, "vermoedelijke-naam"),
        (MentionKinds.ReporterName, "naam-melder"),
        (MentionKinds.Age, "leeftijd"), (MentionKinds.Phone, "telefoon"), (MentionKinds.Address, "mailadres"),
        (MentionKinds.Plate, "kenteken"),
        (MentionKinds.Account, "rekening"), (MentionKinds.CitizenNumber, "negen-cijfers"), (MentionKinds.BirthDate, "geboortedatum"),
        (MentionKinds.HouseNumber, "huisnummer"), (MentionKinds.Street, "straat"), (MentionKinds.SubjectName, "naam-onderwerp"),
        (MentionKinds.Signature, "ondertekening"), (MentionKinds.OtherName, "naam-ander"),
        (MentionKinds.SheSingular, "zij-enkelvoud"), (MentionKinds.TheyPlural, "zij-meervoud"),
        (MentionKinds.BareSubject, "kaal-onderwerp"),
    ];
}
