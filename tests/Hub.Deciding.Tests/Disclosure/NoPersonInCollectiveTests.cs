using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;
using Hub.Deciding.Disclosure;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Disclosure;

/// <summary>The last net fails closed: what the contract refuses stays out, and costs the delivery nothing else.</summary>
public sealed class NoPersonInCollectiveTests
{
    [Fact]
    public void Words_that_the_contract_refuses_stay_out()
        => Assert.Null(
            Rule(_ => throw new ContractViolationException("text", "must hold no number")).Text(new Plan().Signal(), ["De bank is stuk."]));

    [Fact]
    public void A_street_that_the_contract_refuses_stays_out()
        => Assert.Null(
            Rule(_ => null, () => throw new ContractViolationException("street", "must hold no number")).Street(new Plan().Signal()));

    [Fact]
    public void Without_a_public_part_no_gate_is_asked()
        => Assert.Null(Rule(_ => throw new InvalidOperationException("asked")).Text(new Plan().Signal(), []));

    [Fact]
    public void A_fault_of_ours_is_no_silence()
        => Assert.Throws<InvalidOperationException>(
            () => Rule(_ => throw new InvalidOperationException("ours")).Text(new Plan().Signal(), ["De bank is stuk."]));

    [Fact]
    public void What_the_gates_release_goes_along()
    {
        var rule = Rule(text => new ReleasedText(text), () => new StreetName("Teststraat"));

        Assert.Equal("De bank is stuk.", rule.Text(new Plan().Signal(), ["De bank is stuk."])?.Value);
        Assert.Equal("Teststraat", rule.Street(new Plan().Signal())?.Value);
    }

    private static NoPersonInCollective Rule(Func<string, ReleasedText?> text, Func<StreetName?>? street = null)
        => new((_, parts) => text(string.Join(' ', parts)), _ => street?.Invoke());
}
