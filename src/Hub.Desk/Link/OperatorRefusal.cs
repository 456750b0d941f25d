namespace Hub.Desk.Link;

/// <summary>Why the hub did not do something for an operator, in a sentence that says what to do now.</summary>
internal static class OperatorRefusal
{
    private const string Later = "Wat u deed is niet gebeurd. Het bord probeert het opnieuw; kijk intussen op de machine van de hub met "
        + "./hub status.";

    /// <summary>The refusal in an answer.</summary>
    public static Refusal Of(HubAnswer answer) => new(answer.Status, null, answer.Status switch
    {
        401 => "De hub kent deze sleutel niet (meer). Meld u aan met uw nieuwste sleutelbestand, of opnieuw via uw gemeente; "
            + "wie toegang heeft tot de machine van de hub maakt er een met ./hub keys new --operator.",
        403 => "Met deze sleutel mag u alleen kijken: er is niets veranderd. Meld u aan met een sleutel waarmee u mag handelen (./hub "
            + "keys new --operator, zonder --read-only).",
        404 => "Dit is er niet (meer): iemand anders was u voor, of de tijd ervan is om. Ga terug naar het bord en kijk hoe het er nu "
            + "voor staat.",
        400 => "De hub begrijpt deze vraag niet: een kenmerk heeft zes tot 36 tekens (cijfers en a tot en met f), een partner heet "
            + "zoals in zijn bestand.",
        413 => "Dit is te veel tegelijk. Vink er minder aan.",
        503 when answer == HubAnswer.Away => $"De hub antwoordt niet. {Later}",
        503 => $"Het grootboek antwoordt niet, of er kijken te veel borden mee. {Later}",
        _ => $"De hub kan dit nu niet. {Later}",
    });

    /// <summary>Another site's page called: it gets nothing.</summary>
    public static Refusal OtherSite { get; } = new(403, "other-site", "Dit mag vanaf deze plek niet. Open het bord op zijn eigen adres.");

    /// <summary>The hub answered what this desk does not know.</summary>
    public static Refusal OtherVersion { get; } = new(
        502, null, "Het bureau begrijpt het antwoord van de hub niet: een van de twee is ouder. Werk beide bij.");
}
