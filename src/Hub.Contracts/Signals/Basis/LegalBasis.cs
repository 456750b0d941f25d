using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals.Basis;

/// <summary>
/// Why a transfer is allowed: grondslag and doelbinding (AVG 5(1)(b), 6), with the convenant and, for the police, the Wpg article.
/// </summary>
public sealed record LegalBasis
{
    /// <summary>Creates a legal basis.</summary>
    /// <exception cref="ContractViolationException">Grondslag or purpose is missing.</exception>
    public LegalBasis(GrondslagCode grondslag, PurposeCode purpose, CovenantId? covenant = null, WpgArticle? wpgArticle = null)
    {
        Grondslag = Require.Present(grondslag, "legalBasis.grondslag");
        Purpose = Require.Present(purpose, "legalBasis.purpose");
        Covenant = covenant;
        WpgArticle = wpgArticle is { } article ? Require.Known(article, "legalBasis.wpgArticle") : null;
    }

    /// <summary>The legal basis by its configured code.</summary>
    public GrondslagCode Grondslag { get; }

    /// <summary>The purpose by its configured code.</summary>
    public PurposeCode Purpose { get; }

    /// <summary>The convenant it rests on; null where the municipality's own task is the basis.</summary>
    public CovenantId? Covenant { get; }

    /// <summary>The Wpg article; required from the police (<see cref="PrivacyRule.PoliceProvision"/>), null from others.</summary>
    public WpgArticle? WpgArticle { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(LegalBasis);
}
