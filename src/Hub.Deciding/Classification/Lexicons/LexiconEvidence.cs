namespace Hub.Deciding.Classification.Lexicons;

/// <summary>Which sort of evidence a lexicon gives, by its name.</summary>
internal static class LexiconEvidence
{
    /// <summary>The sort.</summary>
    public static SentenceEvidence Of(string lexicon)
    {
        var dot = lexicon.IndexOf('.', StringComparison.Ordinal);
        return lexicon.AsSpan(0, dot < 0 ? lexicon.Length : dot) switch
        {
            "zorg" or "ggz" or "eenzaam" or "schuld" or "geweld" or "vervuiling" or "jeugd" or "dakloos" or "huiselijk"
                => lexicon is "zorg.gedragsverandering" or "huiselijk.binding" or "huiselijk.ontkracht"
                    ? SentenceEvidence.None
                    : SentenceEvidence.Need,
            "or" or "afval" or "groen" or "vk" or "dier" or "vl" or "og" => SentenceEvidence.Public,
            "groep" => SentenceEvidence.Group,
            "voornaamwoord" => lexicon is "voornaamwoord.zij" ? SentenceEvidence.None : SentenceEvidence.Pronoun,
            "verzoek" => SentenceEvidence.Request,
            "melder" => SentenceEvidence.Reporter,
            "persoon" => lexicon is "persoon.een" or "persoon.die" or "persoon.bewonervan" or "persoon.buur" or "persoon.verwant"
                ? SentenceEvidence.Someone : SentenceEvidence.None,
            "frame"
                => lexicon is "frame.opgelost" ? SentenceEvidence.Solved
                    : lexicon is "frame.scharnier" ? SentenceEvidence.Hinge
                    : SentenceEvidence.None,
            _ => SentenceEvidence.None,
        };
    }
}
