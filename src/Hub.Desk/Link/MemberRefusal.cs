using Hub.Contracts.Members;
using Hub.Contracts.Privacy;

namespace Hub.Desk.Link;

/// <summary>Why the hub did not do something with the members of a team, in a sentence that says what to do now.</summary>
internal static class MemberRefusal
{
    /// <summary>The refusal in an answer.</summary>
    public static Refusal Of(HubAnswer answer)
    {
        var said = Refusal.Of(answer);
        return said with { Words = Words(answer.Status, said.Code) ?? said.Words };
    }

    /// <summary>What a device or a code that may not act is told, wherever it knocks; null for another code.</summary>
    public static string? NoMember(string? code) => code switch
    {
        MemberCodes.Pending => "Uw verzoek wacht nog: iemand van uw team moet u toelaten. Lees hem of haar de woorden op uw scherm voor.",
        MemberCodes.Removed => "Dit apparaat is geen lid meer van dit team: u bent hier afgemeld en kunt niets meer openen. Was dat niet "
            + "de bedoeling? Vraag opnieuw toelating.",
        MemberCodes.Expired => "Uw toelating is verlopen: u bent hier afgemeld. Vraag een lid van uw team om haar te verlengen, onder "
            + "Leden; meld u daarna weer aan.",
        MemberCodes.ActorIsMember => "Deze rol met dit nummer is van een lid, dat zich met een eigen apparaat aanmeldt. Meld u af, en neem "
            + "een ander nummer.",
        MemberCodes.SignInFirst => "Meld u eerst aan via uw gemeente, op het scherm om aan te melden. Daarna werkt dit apparaat.",
        MemberCodes.SignInOver => "Uw aanmelding via de gemeente is verlopen of klopt niet (meer): er is niets gebeurd. Meld u opnieuw aan "
            + "via uw gemeente.",
        MemberCodes.OtherPerson
            => "Dit apparaat is van iemand anders: het is toegelaten voor een andere aanmelding dan die van u. Meld u af "
            + "bij de gemeente, en laat degene van wie het is zich aanmelden; of vraag zelf toelating.",
        MemberCodes.NotGranted
            => "Volgens de gemeente hoort u niet (meer) bij dit team, of niet in deze rol. Klopt dat niet? Vraag de beheerder "
            + "van uw gemeente om het recht te zetten.",
        MemberCodes.Unbound => "Dit apparaat is toegelaten voordat uw gemeente aanmelden invoerde, en is nog aan niemand verbonden. Vraag "
            + "opnieuw toelating; laat uw team het oude lid onder Leden verwijderen.",
        MemberCodes.ProviderAway
            => "Aanmelden via de gemeente werkt nu niet: de aanbieder antwoordt niet. Wat u deed is niet gebeurd. Probeer "
            + "het over een paar minuten nog eens; wie het sleutelbestand van het team heeft, kan daarmee verder als uw gemeente dat "
            + "toestaat.",
        _ => null,
    };

    private static string? Words(int status, string? code) => (status, code) switch
    {
        (404, _) => "Dit lid of verzoek is er niet (meer): iemand van uw team was u voor. Ververs het scherm.",
        (409, MemberCodes.ActorTaken) => "Een ander lid heeft deze rol met dit nummer al. Is dat een oud of kwijt apparaat? Verwijder dat "
            + "dan eerst; laat anders een verzoek doen met een ander nummer.",
        (409, _) => "Dit kan nu niet: het staat anders met dit lid dan op dit scherm. Ververs het scherm.",
        (429, _) => "Er wachten te veel verzoeken op dit team. Iemand van het team moet ze eerst toelaten of weigeren; probeer het daarna "
            + "nog eens, of vraag de beheerder om een link.",
        (403, MemberCodes.NoInvitation) => "Deze link is al gebruikt, verlopen, of voor een ander team. Vraag de beheerder om een nieuwe; "
            + "zonder link kan het ook.",
        (400, nameof(PrivacyRule.HumanConfirms)) => "De hub kent dit team niet, of deze rol niet voor dat team. Neem de rol zoals uw "
            + "gemeente die kent, eventueel met een nummer: aanvoerder-2. Nooit een naam.",
        (400, nameof(PrivacyRule.SealedForReceiver)) => "De sleutel van uw team is hier niet goed verpakt voor dat apparaat. Er is niets "
            + "gebeurd: ververs het scherm en probeer het nog eens met het nieuwste sleutelbestand.",
        (400, MemberCodes.WrongMail) => "Dit adres kan niet: neem uw eigen adres bij de gemeente of organisatie, met een domein dat op het "
            + "scherm staat. Er is niets veranderd.",
        (400, _) => "De hub kan met de sleutel van dit apparaat niets. Gebruik een bijgewerkte Firefox, Chrome, Edge of Safari.",
        _ => null,
    };
}
