using Hub.Desk.Frame;

namespace Hub.Desk.Provider;

/// <summary>Why signing in at a municipality did not go, by a word in the address, and in a sentence that says what to do.</summary>
internal static class Trouble
{
    /// <summary>The provider does not answer.</summary>
    public const string Away = "weg";

    /// <summary>The person stopped, or the provider refused.</summary>
    public const string Refused = "geweigerd";

    /// <summary>What came back belongs to no sign-in that this browser began of late.</summary>
    public const string Over = "verlopen";

    /// <summary>What the provider gave does not hold.</summary>
    public const string Wrong = "klopt-niet";

    /// <summary>The provider says nothing of this person that lets in.</summary>
    public const string NoGrant = "geen-recht";

    /// <summary>The address is neither over TLS nor on this machine.</summary>
    public const string Unsafe = "onveilig";

    /// <summary>The address of the screen that tells it.</summary>
    public static string Address(string why) => $"{DeskRoutes.Mislukt}?waarom={why}";

    /// <summary>The sentence; one for all that the desk does not know.</summary>
    public static string Words(string? why) => why switch
    {
        Away => "De aanbieder waar uw gemeente u laat aanmelden antwoordt niet. Probeer het over een paar minuten nog eens. Hebt u een "
            + "sleutelbestand? Daarmee kunt u zich intussen aanmelden, als uw gemeente dat toestaat.",
        Refused
            => "De aanbieder van uw gemeente heeft u niet aangemeld, of u bent zelf gestopt. Probeer het nog eens; lukt het niet, bel dan "
            + "de helpdesk van uw gemeente.",
        Over => "Deze aanmelding is verlopen, al gebruikt, of in een ander venster begonnen. Begin opnieuw.",
        NoGrant
            => "U bent bekend bij uw gemeente, maar die zegt niet dat u bij een team hoort dat hier werkt. Vraag de beheerder van uw "
                + "gemeente om "
            + "u aan de groep van uw team toe te voegen.",
        Unsafe
            => "Aanmelden kan hier niet: dit adres is niet beveiligd. Open het bureau op zijn https-adres, of vraag de beheerder ernaar.",
        _ => "Wat de aanbieder van uw gemeente over u zegt, klopt niet of is verlopen. Begin opnieuw; blijft het zo, bel dan de beheerder.",
    };
}
