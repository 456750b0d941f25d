using Hub.Contracts.SameMatter;

namespace Hub.Teams.Inbox;

/// <summary>What a person of a team reads, in Dutch, of signals about the same thing that stand together.</summary>
internal static class SameMatterWords
{
    /// <summary>Why it was not done, and what to do now; null for another code. The same on the terminal and at the desk.</summary>
    public static string? Refusal(string? code) => code switch
    {
        SameMatterCodes.Joined => "Dit hoort bij een ander signaal, en er is niets gebeurd. Doe het bij dat signaal: dan geldt het voor "
            + "beide. Of maak dit eerst los.",
        SameMatterCodes.Leads => "Bij dit signaal horen andere, en er is niets gebeurd: die gaan niet vanzelf mee, want voor elk gelden "
            + "eigen regels. Maak ze eerst los, en doe het dan voor elk apart.",
        SameMatterCodes.NotJoined => "Dit hoort nergens bij, of iemand van uw team maakte het net los.",
        SameMatterCodes.Itself => "Een signaal kan niet bij zichzelf horen. Kies een ander.",
        SameMatterCodes.OtherKind => "Deze twee kunnen niet samen: een openbare zaak hoort alleen bij een openbare zaak, een zaak over "
            + "een persoon alleen bij zo'n zaak, en een bericht van de hub of een initiatiefnemer nergens bij.",
        SameMatterCodes.SamePerson => "Zaken voegt u alleen samen als u zelf zegt dat ze over dezelfde persoon of hetzelfde huishouden "
            + "gaan. Er is niets gebeurd.",
        SameMatterCodes.MoreUrgent => "Dit is dringender dan het signaal waar het bij zou horen: het dringendste leidt. Voeg ze andersom "
            + "samen.",
        SameMatterCodes.LeadWaits => "Dit is al opgepakt, en het signaal waar het bij zou horen nog niet. Neem dat eerst aan, of voeg ze "
            + "andersom samen.",
        SameMatterCodes.Full => "Bij dat signaal horen er al vijftig; meer kan niet. Kies een ander.",
        _ => null,
    };

    /// <summary>How many belong with a signal.</summary>
    public static string With(int others)
        => $"hier {(others == 1 ? "hoort nog 1 signaal" : $"horen nog {others} signalen")} bij: aannemen en sluiten geldt ook daarvoor";

    /// <summary>Where a signal belongs.</summary>
    public static string To(Guid lead) => $"hoort bij {lead:D}: wat u daar doet, geldt ook hiervoor";
}
