using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hub.Adapters.Intake;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals.Basis;

namespace Hub.Adapters.Police;

/// <summary>Why the police may provide it: article of the Wpg, purpose and convenant (<see cref="PrivacyRule.PoliceProvision"/>).</summary>
internal static partial class PoliceBasis
{
    private static readonly FrozenSet<string> Members = FrozenSet.ToFrozenSet(
        ["grondslag", "verwerking", "artikel9Of10", "doel", "convenant", "persoonsgegevens"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The basis; null with a fault where it is missing or forbidden.</summary>
    /// <param name="note">The note.</param>
    /// <param name="aboutPeople">Whether the note names anyone.</param>
    /// <param name="covenant">What the partner's convenant allows now; null where none holds.</param>
    /// <param name="purposes">The partner's own words for a purpose, to the code of the convenant.</param>
    public static LegalBasis? Read(JsonPart note, bool aboutPeople, CovenantClaim? covenant, IReadOnlyDictionary<string, string> purposes)
    {
        if (note.RequiredPart("verstrekking") is not { } provision)
        {
            return null;
        }
        CheckOrigin(provision);
        var article = Article(provision);
        var purpose = Purpose(provision, purposes);
        var personal = provision.Flag("persoonsgegevens");
        if (personal is null && !provision.Has("persoonsgegevens"))
        {
            provision.Fault("persoonsgegevens", "is required: true or false");
        }
        if (personal is false && aboutPeople)
        {
            provision.Fault("persoonsgegevens", "must be true where betrokkenen is not empty", PrivacyRule.PoliceProvision);
        }
        if (article is null || purpose is null)
        {
            return null;
        }
        if (article is WpgArticle.Article20 && (aboutPeople || personal is true))
        {
            CheckCovenant(provision, purpose, covenant);
        }
        return new LegalBasis(
            new GrondslagCode(Code(article.Value)), purpose, article is WpgArticle.Article20 ? covenant?.Covenant : null, article);
    }

    /// <summary>
    /// Members of the basis that stand beside <c>verstrekking</c>, or in another part than that: there they would say something that nobody
    /// reads.
    /// </summary>
    /// <remarks>By the names that the hub knows, for those in the note were made by its sender.</remarks>
    public static IEnumerable<string> Misplaced(JsonPart note)
        => Known(note).Concat(note.Names().Where(name => name != "verstrekking" && note.Member(name) is { ValueKind: JsonValueKind.Object })
            .SelectMany(name =>
                Known(note.Part(name)!).Select(member => name is "plaats" or "maatschappelijkeKlasse" ? $"{name}.{member}" : member)));

    private static IEnumerable<string> Known(JsonPart part)
    {
        foreach (var name in part.Names())
        {
            if (Members.TryGetValue(name, out var known))
            {
                yield return known;
            }
        }
    }

    private static WpgArticle? Article(JsonPart provision)
    {
        if (provision.RequiredText("grondslag", 60) is not { } text)
        {
            return null;
        }
        var match = ArticleForm.Match(text);
        WpgArticle? article = !match.Success ? null : match.Groups["number"].Value switch
        {
            "16" when match.Groups["part"].Value.Length > 0 => WpgArticle.Article16,
            "18" => WpgArticle.Article18,
            "19" => WpgArticle.Article19,
            "20" => WpgArticle.Article20,
            _ => null,
        };
        if (article is null)
        {
            provision.Fault(
                "grondslag", "must be Wpg art. 16 lid 1 onder b, 18, 19 or 20; data under 9 or 10 is not taken in",
                PrivacyRule.PoliceProvision);
        }
        return article;
    }

    // Bpg 4:5: data of investigations and themes (Wpg 9, 10) is not provided this way; nor is what is only kept for accountability (14).
    private static void CheckOrigin(JsonPart provision)
    {
        if (provision.Text("verwerking", 60) is { } text
            && !(ArticleForm.Match(text) is { Success: true } match && match.Groups["number"].Value is "8" or "13"))
        {
            provision.Fault("verwerking", "must be Wpg art. 8 or 13, where it is given", PrivacyRule.PoliceProvision);
        }
        if (provision.Flag("artikel9Of10") is true)
        {
            provision.Fault("artikel9Of10", "must be false: data under Wpg 9 or 10 is not taken in", PrivacyRule.PoliceProvision);
        }
    }

    private static PurposeCode? Purpose(JsonPart provision, IReadOnlyDictionary<string, string> purposes)
    {
        if (provision.RequiredText("doel", 200) is not { } text)
        {
            return null;
        }
        var code = purposes.TryGetValue(text, out var known) ? known : NotCode.Replace(text.ToLowerInvariant(), "-").Trim('-');
        try
        {
            return new PurposeCode(code);
        }
        catch (ContractViolationException)
        {
            provision.Fault("doel", "must be a purpose that the partner's registration knows", PrivacyRule.BasisRequired);
            return null;
        }
    }

    private static void CheckCovenant(JsonPart provision, PurposeCode purpose, CovenantClaim? covenant)
    {
        if (covenant is null)
        {
            provision.Fault("grondslag", "art. 20 needs a convenant that is valid today", PrivacyRule.PoliceProvision);
            return;
        }
        if (provision.Text("convenant", 60) is { } named && named != covenant.Covenant.Value)
        {
            provision.Fault("convenant", "must be the convenant of this partner", PrivacyRule.PoliceProvision);
        }
        if (!covenant.Purposes.Contains(purpose))
        {
            provision.Fault("doel", "must be a purpose that the convenant lists", PrivacyRule.PoliceProvision);
        }
        if (covenant.PoliceDestinations.IsEmpty)
        {
            provision.Fault("grondslag", "art. 20 needs a convenant that lists the receivers", PrivacyRule.PoliceProvision);
        }
    }

    private static string Code(WpgArticle article) => article switch
    {
        WpgArticle.Article16 => "wpg-16-1-b",
        WpgArticle.Article18 => "wpg-18",
        WpgArticle.Article19 => "wpg-19",
        WpgArticle.Article20 => "wpg-20",
        _ => throw new InvalidOperationException($"{article} has no code."),
    };

    [GeneratedRegex(
        @"^\s*(wpg)?[ ,-]*(art(ikel)?\.?)?\s*(?<number>[0-9]{1,2})"
            + @"(?<part>[ ,(-]*(lid)?\s*1[ ,)(-]*(onder|sub|aanhef en onder)?\s*b\)?)?\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex ArticleForm { get; }

    [GeneratedRegex(@"[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotCode { get; }
}
