using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;

namespace Hub.Deciding.Disclosure;

/// <summary>
/// Rule <see cref="PrivacyRule.PoliceProvision"/>: the police names the Wpg article; article 20 reaches only what the convenant lists;
/// article 16-1-b only the mayor, which is no destination of this hub; data under Wpg 9 or 10 is refused.
/// </summary>
internal static class PoliceProvision
{
    private const string Field = "legalBasis.wpgArticle";

    /// <summary>Objects to a provision that the Wpg does not carry.</summary>
    /// <param name="source">The kind of party that gives.</param>
    /// <param name="basis">The basis that it names.</param>
    /// <param name="listed">The team kinds that its convenant lists for article 20.</param>
    /// <param name="destination">Who would receive.</param>
    public static Objection? Check(SourceKind source, LegalBasis basis, ImmutableArray<string> listed, TeamKind destination)
        => source != SourceKind.Politie
            ? basis.WpgArticle is null ? null : Refuse(Field)
            : OfInvestigation(basis.Grondslag.Value) || OfInvestigation(basis.Purpose.Value) ? Refuse("legalBasis.grondslag")
            : basis.WpgArticle switch
            {
                null or WpgArticle.Unknown or WpgArticle.Article16 => Refuse(Field),
                WpgArticle.Article18 or WpgArticle.Article19 => null,
                WpgArticle.Article20
                    => listed.Contains(WireCode.Of(destination), StringComparer.Ordinal) ? null : Refuse("covenant.policeDestinations"),
                var other => throw new InvalidOperationException($"{other} has no handling."),
            };

    /// <summary>
    /// Objects to a provision under article 20 that would leave its municipality: the convenant names who takes part, and others do
    /// not.
    /// </summary>
    public static Objection? CheckElsewhere(LegalBasis? basis)
        => basis?.WpgArticle == WpgArticle.Article20 ? Refuse("covenant.policeDestinations") : null;

    /// <summary>The code under which the matrix lists the police's basis.</summary>
    public static string MatrixCode(WpgArticle article) => article switch
    {
        WpgArticle.Article16 => "wpg-16-1-b",
        WpgArticle.Article18 => "wpg-18",
        WpgArticle.Article19 => "wpg-19",
        WpgArticle.Article20 => "wpg-20",
        _ => throw new InvalidOperationException($"{article} has no handling."),
    };

    // Investigations (Wpg 9) and themes (Wpg 10): Bpg 4:5 keeps them out of provisions under 19 and 20.
    private static bool OfInvestigation(string code)
        => code is "wpg-9" or "wpg-10" || code.StartsWith("wpg-9-", StringComparison.Ordinal)
            || code.StartsWith("wpg-10-", StringComparison.Ordinal);

    private static Objection Refuse(string field) => new(PrivacyRule.PoliceProvision, field);
}
