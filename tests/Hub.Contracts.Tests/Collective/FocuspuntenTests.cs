using System.Text;
using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Tests.Collective;

/// <summary>A signal carries every focuspunt that it touches, and messages from before it could are still read.</summary>
public sealed class FocuspuntenTests
{
    private static readonly FocuspuntId Jeugd = new("jeugd");
    private static readonly FocuspuntId Winkels = new("winkels");

    [Fact]
    public void A_message_with_one_focuspunt_and_no_list_is_read_as_a_list_of_one()
    {
        var old = Encoding
            .UTF8.GetString(HubJson.Write(Samples.Collective()))
            .Replace(""","focuspunten":["jeugd","winkels"]""", "", StringComparison.Ordinal);

        var read = HubJson.Read<CollectiveSignal>(Encoding.UTF8.GetBytes(old));

        Assert.DoesNotContain("focuspunten", old, StringComparison.Ordinal);
        Assert.Equal([Jeugd], read.Focuspunten);
    }

    [Fact]
    public void The_one_is_the_first_of_the_list()
        => Assert.Equal((Jeugd, 2), (Samples.Collective().Focuspunt, Samples.Collective().Focuspunten.Length));

    [Fact]
    public void Another_than_the_first_or_one_that_stands_twice_is_refused()
    {
        Assert.Equal("focuspunt", Assert.Throws<ContractViolationException>(() => FocuspuntId.All(Winkels, [Jeugd, Winkels])).Field);
        Assert.Equal("focuspunten", Assert.Throws<ContractViolationException>(() => FocuspuntId.All(null, [Jeugd, Jeugd])).Field);
        Assert.Equal(
            "focuspunten",
            Assert
                .Throws<ContractViolationException>(() =>
                    FocuspuntId.All(null, [.. Enumerable.Range(0, 21).Select(i => new FocuspuntId($"f{i}"))]))
                .Field);
    }

    [Fact]
    public void None_at_all_is_an_empty_list()
        => Assert.Empty(FocuspuntId.All(null, default));
}
