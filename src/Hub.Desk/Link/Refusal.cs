using System.Net;
using System.Text.Json;
using Hub.Contracts.Privacy;
using Hub.Contracts.TeamInbox;
using Hub.Contracts.Wijk;
using Hub.Teams.Inbox;

namespace Hub.Desk.Link;

/// <summary>Why the hub did not do something, in a sentence that says what to do now.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">The hub's code, for the page's own program; null for none.</param>
/// <param name="Words">The sentence.</param>
internal sealed record Refusal(int Status, string? Code, string Words)
{
    /// <summary>The refusal in an answer.</summary>
    public static Refusal Of(HubAnswer answer)
    {
        var code = FaultsOf(answer) is [var first, ..] ? first.Code : null;
        return new Refusal(answer.Status, code, WordsOf(answer, code));
    }

    // The words of teams are those of their terminal too; only where that names its own commands, the desk says it in its own way.
    private static string WordsOf(HubAnswer answer, string? code) => (answer.Status, code) switch
    {
        (401, _)
            => "De hub kent deze sleutel niet (meer) voor dit team, of de klok van deze computer loopt meer dan een minuut verkeerd. "
                + "Kies het nieuwste sleutelbestand van uw team, of zet de klok goed en meld u opnieuw aan.",
        (403 or 503, { } known) when MemberRefusal.NoMember(known) is { } why => why,
        (403, _) => "Dit mag vanaf deze plek niet. Open het bureau op zijn eigen adres en probeer het daar.",
        (404, _) => "Deze levering staat niet (meer) in het postvak van uw team. Ga terug naar het postvak.",
        (409, PlanCodes.TooMuch) => "Dit is meer dan een plan mag krijgen, of meer dan er dit jaar nog is. Er is niets besloten: neem een "
            + "lager bedrag, of bied iets anders aan.",
        (409, InboxCodes.Taken) => "Iemand anders van uw team heeft dit net aangenomen. Bij de levering staat wie.",
        (409, InboxCodes.Decided) => "Iemand van uw team heeft hier net over beslist. Wat u deed is niet gebeurd; hieronder staat wie het "
            + "was.",
        (409, InboxCodes.NoOriginal) when RefusalWords.IsChoiceOfMunicipality(answer.Body) => SteeringWords.KeepsNone,
        (409, InboxCodes.NoOriginal) => "Van deze openbare zaak bewaart de hub geen origineel (meer) voor uw team: de bron heeft er geen "
            + "grondslag voor, of iemand nam haar al aan. Geef haar terug; dan stuurt de partner haar opnieuw.",
        (409, InboxCodes.Raised) => "Iemand van uw team heeft dit net hoger gelegd. Wat u deed is niet gebeurd; hieronder staat bij wie "
            + "het ligt.",
        (409, InboxCodes.NobodyAbove) => "Iedereen van de keten weet hiervan: hoger kan niet. Bel wie u kunt helpen.",
        (409, InboxCodes.NoReader) => "Hier krijgt niemand uw opmerking te lezen, en er is niets gebeurd. Maak het vak leeg en "
            + "doe het dan nog eens.",
        (409, InboxCodes.NotOnHub) => SteeringWords.NotOnHub,
        (409, InboxCodes.OtherMunicipality) => SteeringWords.OtherMunicipality,
        (409, InboxCodes.OutsideAreas) => "Dat ligt buiten uw gebieden. U wijst alleen toe wat in uw gebieden wacht, aan een team dat "
            + "daar werkt; vraag het wie dat gebied "
            + "coördineert.",
        (409, InboxCodes.WrongState)
            => "Dit kan nu niet: de levering is al verder, of nog niet zo ver. Hieronder staat hoe zij ervoor staat.",
        (409, InboxCodes.ContentGone)
            => "De hub heeft de inhoud gewist, een werkdag na het aannemen. Sluit de levering; overdragen of teruggeven gaat nu buiten "
                + "de hub om.",
        (409, _) when (SameMatterWords.Refusal(code) ?? ReadAlongWords.Refusal(code)) is { } said => said,
        (409, _) when TeamWords.Reason(code) is { } why && why != code
            => $"Deze levering is ingetrokken: {why}. Sluit haar als u dit gezien hebt.",
        (409, _) => "Dit kan nu niet. Ververs het scherm en kijk hoe de levering ervoor staat.",
        (400, nameof(PrivacyRule.HumanConfirms))
            => "De hub kent deze rol niet voor uw team. Meld u af, en meld u aan met de rol zoals uw gemeente die kent, eventueel met "
                + "een nummer: aanvoerder-2. Nooit een naam.",
        (413, _) => "Dit is te groot voor de hub.",
        (400, _) => RefusalWords.Of(HttpStatusCode.BadRequest, answer.Body),
        (503, null) when answer == HubAnswer.Away
            => "De hub antwoordt nu niet. Wat u deed is niet gebeurd. Probeer het over een minuut nog eens; blijft het zo, bel dan de "
                + "beheerder.",
        _ => "De hub kan dit nu niet. Wat u deed is niet gebeurd. Probeer het over een minuut nog eens; blijft het zo, bel dan de "
            + "beheerder.",
    };

    /// <summary>Every fault that an answer names, in its order; none where it names none.</summary>
    public static IReadOnlyList<(string Field, string? Code)> FaultsOf(HubAnswer answer)
    {
        try
        {
            using var problem = JsonDocument.Parse(answer.Body);
            return problem.RootElement.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
                ? [.. errors.EnumerateArray().Select(one => (Text(one, "field") ?? "", Text(one, "code")))] : [];
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static string? Text(JsonElement fault, string name) => fault.TryGetProperty(name, out var value) ? value.GetString() : null;
}
