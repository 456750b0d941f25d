using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Disclosure.Matrix;

namespace Hub.Deciding.Disclosure;

/// <summary>
/// Rule <see cref="PrivacyRule.NeedToKnow"/>: source kind × grondslag × data class × destination is an allow-list; the rest is denied.
/// </summary>
internal sealed class NeedToKnow(NeedToKnowMatrix matrix)
{
    /// <summary>Objects to a combination that the matrix does not list.</summary>
    public Objection? Check(MunicipalityCode municipality, SourceKind source, LegalBasis? basis, DataClass dataClass, TeamKind destination)
        => matrix.Allows(municipality, new MatrixCell(source, CodeOf(source, basis), dataClass, destination)) is null
            ? new Objection(PrivacyRule.NeedToKnow, "destination")
            : null;

    // The police's basis is the article itself; without personal data there is none to have.
    private static string CodeOf(SourceKind source, LegalBasis? basis)
        => basis is null ? MatrixBasis.None
            : source == SourceKind.Politie && basis.WpgArticle is { } article ? PoliceProvision.MatrixCode(article)
            : basis.Grondslag.Value;
}
