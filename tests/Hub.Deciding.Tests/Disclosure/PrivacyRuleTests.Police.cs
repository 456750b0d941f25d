using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Classification;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Disclosure;

/// <summary>What the police pass on, by the provisions of the Wpg.</summary>
public sealed partial class PrivacyRuleTests
{
    [Theory]
    [InlineData(null, "wpg-20", "legalBasis.wpgArticle")]
    [InlineData(WpgArticle.Article16, "wpg-16-1-b", "legalBasis.wpgArticle")]
    [InlineData(WpgArticle.Article19, "wpg-9", "legalBasis.grondslag")]
    [InlineData(WpgArticle.Article19, "wpg-10", "legalBasis.grondslag")]
    [InlineData(WpgArticle.Article19, "wpg-9-1", "legalBasis.grondslag")]
    [InlineData(WpgArticle.Article19, "wpg-10-1-a", "legalBasis.grondslag")]
    public void PoliceProvision_refuses_what_the_Wpg_does_not_carry(WpgArticle? article, string grondslag, string field)
    {
        var plan = new Plan { Source = SourceKind.Politie, Article = article, Grondslag = grondslag };

        Assert.Equal((PrivacyRule.PoliceProvision, field), Refusal(plan with { ClaimedBases = [.. plan.ClaimedBases, grondslag] }));
    }

    [Fact]
    public void PoliceProvision_lets_article_20_reach_only_what_the_convenant_lists()
    {
        var plan = new Plan { Source = SourceKind.Politie, Article = WpgArticle.Article20, Grondslag = "wpg-20" };

        Assert.Equal(TeamKind.Wijkzorgnetwerk, plan.Only().TeamKind);
        Assert.Equal((PrivacyRule.PoliceProvision, "covenant.policeDestinations"), Refusal(plan with { PoliceDestinations = ["triage"] }));
    }

    [Fact]
    public void PoliceProvision_lets_article_18_reach_veilig_thuis_and_no_wijkzorgnetwerk()
    {
        var plan = new Plan { Source = SourceKind.Politie, Article = WpgArticle.Article18, Grondslag = "wpg-18" };

        Assert.Equal(TeamKind.VeiligThuis, (plan with { Flags = new SignalFlags(false, SafeAtHome: true, false, false) }).Only().TeamKind);
        Assert.Equal((PrivacyRule.NeedToKnow, "destination"), Refusal(plan));
        Assert.Equal((PrivacyRule.NeedToKnow, "destination"), Refusal(plan with { Grondslag = "wpg-20" }));
    }

    [Fact]
    public void PoliceProvision_refuses_a_Wpg_article_from_who_is_not_the_police()
        => Assert.Equal((PrivacyRule.PoliceProvision, "legalBasis.wpgArticle"), Refusal(new Plan { Article = WpgArticle.Article20 }));
}
