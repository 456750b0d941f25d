using System.Net;
using System.Text.Json;
using Hub.Contracts.Privacy;

namespace Hub.Router.TeamInbox;

/// <summary>What a person of a team reads, in Dutch, for the codes that the hub answers with.</summary>
internal static class TeamWords
{
    /// <summary>Why something was not done, and what to do now.</summary>
    public static string Refusal(HttpStatusCode status, byte[] body) => status switch
    {
        HttpStatusCode.Unauthorized => "De hub kent deze sleutel niet voor dit team (of de klok van deze computer loopt meer dan een minuut verkeerd).",
        HttpStatusCode.Forbidden => "Dit mag niet voor dit team.",
        HttpStatusCode.NotFound => "Dit kenmerk staat niet (meer) in het postvak van dit team.",
        HttpStatusCode.Conflict => $"Dit kan nu niet. {Text(body, "detail")}",
        _ => Rule(Code(body)) ?? $"De hub antwoordde {(int)status}. {Text(body, "detail")}",
    };

    /// <summary>Why a delivery was returned or taken back.</summary>
    public static string? Reason(string? code) => code switch
    {
        null => null,
        "revised" => "de partner stuurde een nieuwe versie; die is nu van een ander team of komt hier opnieuw binnen",
        "erased-on-request" => "gewist op verzoek van de betrokkene; wis wat u zelf nog hebt",
        "erased-at-source" => "de partner heeft het gewist; wis wat u zelf nog hebt",
        "wrong-team" => "teruggegeven: ander team",
        "wrong-kind" => "teruggegeven: ander netwerk",
        "insufficient" => "teruggegeven: te weinig",
        "duplicate" => "teruggegeven: dubbel",
        var other => other,
    };

    private static string? Rule(string? code) => code switch
    {
        nameof(PrivacyRule.ArrearsForDebtHelpOnly) => "Dat team mag dit niet hebben: achterstanden die een schuldeiser meldt gaan alleen naar schuldhulp (ArrearsForDebtHelpOnly).",
        nameof(PrivacyRule.PoliceProvision) => "Dat team mag dit niet hebben: het Wpg-artikel of het convenant van de politie noemt het niet als ontvanger (PoliceProvision).",
        nameof(PrivacyRule.NeedToKnow) => "Dat team mag dit niet hebben: de tabel wie-mag-wat-weten van de gemeente noemt het niet voor deze inhoud (NeedToKnow). Geef het terug; dan beslist triage.",
        nameof(PrivacyRule.SealedForReceiver) => "De inhoud is niet verzegeld voor het team dat haar krijgt (SealedForReceiver). Probeer het opnieuw: misschien heeft dat team net een nieuwe sleutel.",
        nameof(PrivacyRule.HumanConfirms) => "De hub wil weten wie dit doet: geef met --as uw rol zoals uw gemeente die kent, eventueel met een nummer, zoals medewerker-12. Nooit een naam (HumanConfirms).",
        _ => null,
    };

    private static string? Code(byte[] body)
        => Parsed(body, root => root.TryGetProperty("errors", out var errors) && errors is { ValueKind: JsonValueKind.Array } && errors.GetArrayLength() > 0
            && errors[0].TryGetProperty("code", out var code) ? code.GetString() : null);

    private static string? Text(byte[] body, string member) => Parsed(body, root => root.TryGetProperty(member, out var text) ? text.GetString() : null);

    private static string? Parsed(byte[] body, Func<JsonElement, string?> read)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            return problem.RootElement.ValueKind == JsonValueKind.Object ? read(problem.RootElement) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
