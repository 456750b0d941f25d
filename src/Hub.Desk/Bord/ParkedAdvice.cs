namespace Hub.Desk.Bord;

/// <summary>What an operator does about a cause for which something is parked.</summary>
internal static class ParkedAdvice
{
    /// <summary>The sentence; of no one cause, the general one.</summary>
    public static string Of(string? code) => code switch
    {
        "hop-key.gone" => "De sleutel van die weg bestaat niet meer: opnieuw proberen helpt niet. Gooi het weg en vraag de partner het "
            + "opnieuw te sturen.",
        "spool.unreadable" => "Een schijf beschadigde dit: kijk die na. Is het bestand hersteld, probeer het dan opnieuw; anders gooit "
            + "u het weg en stuurt de partner het opnieuw.",
        _ when code?.StartsWith("contract.", StringComparison.Ordinal) is true => "Het bericht breekt een afspraak of zijn zegel. "
            + "Herstel de oorzaak bij de afzender, en probeer het dan opnieuw.",
        _ when code?.StartsWith("bug.", StringComparison.Ordinal) is true => "Dit is een fout in de hub. Werk de hub bij, en probeer "
            + "het dan opnieuw.",
        _ => "Herstel eerst de oorzaak, en probeer het dan opnieuw. Wat hier ligt is verzegeld en gaat na drie dagen vanzelf weg; de "
            + "partner hoort dat.",
    };
}
