using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Deciding.Planning;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Planning;

public sealed class CategoryMapTests
{
    private static readonly CategoryMap Map = new(Squares.Municipality with
    {
        Categories = ImmutableDictionary<string, Theme>.Empty.Add("groen/boom", Theme.Groen).Add("bank", Theme.Afval),
    });

    [Theory]
    [InlineData("bank", "afval")]
    [InlineData("Bank", "afval")]
    [InlineData("straat/bank", "afval")]
    [InlineData("groen/boom", "groen")]
    [InlineData("straat/boom", "straat/boom")]
    [InlineData("bank/lamp", "bank/lamp")]
    public void A_slug_is_known_as_a_whole_or_by_its_last_part(string code, string expected)
    {
        var signal = Given(new SignalCategory(CategoryMap.Scheme, code));

        Assert.Equal(expected, Map.Apply(signal).Category!.Code);
    }

    [Fact]
    public void What_has_no_slug_of_such_a_tree_stays_the_same_signal()
    {
        var (none, other) = (Given(null), Given(new SignalCategory("open311", "bank")));

        Assert.Same(none, Map.Apply(none));
        Assert.Same(other, Map.Apply(other));
    }

    private static Signal Given(SignalCategory? category)
        => new("s", SourceKind.Signalen, Plan.Zoetermeer, DateTimeOffset.UnixEpoch.AddYears(50), "De bank is stuk.", category: category);
}
