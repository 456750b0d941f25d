using Hub.Contracts.Rules;
using Hub.Deciding.Classification.Features;
using Hub.Deciding.Classification.Rules;

namespace Hub.Deciding.Tests.Classification;

public sealed class ReasonTests
{
    [Fact]
    public void Outside_the_seal_it_says_that_words_spoke_for_it_and_not_which()
        => Assert.Equal(
            "lexicon:huiselijk.binding, woorden, veld:bron Zorg",
            Of("lexicon:huiselijk.binding, woord:pillen, stam:slik, paar:pillen op, veld:bron Zorg"));

    [Fact]
    public void Only_names_of_the_hub_s_own_are_told()
    {
        foreach (var family in Enum.GetValues<FeatureFamily>().Where(one => one != FeatureFamily.Unknown))
        {
            var told = Of(FeatureKey.Name(family, "schreeuwt"));
            Assert.Equal(
                family is FeatureFamily.Word or FeatureFamily.Stem or FeatureFamily.Pair or FeatureFamily.Skip or FeatureFamily.Part,
                told == "woorden");
        }
    }

    private static string Of(string evidence) => new Reason(new RuleId("soort.individueel"), evidence).WithoutWords;
}
