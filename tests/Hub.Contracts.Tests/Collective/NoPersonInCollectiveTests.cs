using System.Collections.Frozen;
using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Rules;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Contracts.Tests.Collective;

/// <summary>NoPersonInCollective: no field in which a person fits.</summary>
public sealed class NoPersonInCollectiveTests
{
    // Codes, counts and moments; the two that hold words have a form of their own that keeps persons out.
    private static readonly FrozenSet<Type> Harmless = new[]
    {
        typeof(Guid),
        typeof(int),
        typeof(bool),
        typeof(DateTimeOffset),
        typeof(DateOnly),
        typeof(Theme),
        typeof(Urgency),
        typeof(SourceKind),
        typeof(TeamId),
        typeof(MunicipalityCode),
        typeof(AreaCode),
        typeof(RuleSetVersion),
        typeof(RuleId),
        typeof(FocuspuntId),
        typeof(StreetName),
        typeof(ReleasedText),
        typeof(CollectiveRemark),
    }.ToFrozenSet();

    public static TheoryData<Type> CollectiveContracts => [typeof(CollectiveSignal), typeof(CollectiveRemark), typeof(CollectivePattern),
        typeof(CollectiveTrend), typeof(FocuspuntNotice)];

    [Theory]
    [MemberData(nameof(CollectiveContracts))]
    public void Nothing_reachable_from_a_collective_contract_can_hold_a_person(Type contract)
        => Assert.Empty(Reachable(contract).Where(type => !Harmless.Contains(type)));

    [Fact]
    public void The_search_finds_a_person_where_one_fits()
        => Assert.Contains(typeof(string), Reachable(typeof(Signal)));

    [Theory]
    [InlineData("bel 0612345678")]
    [InlineData("bsn 999990342")]
    [InlineData("mail naar piet@example.org")]
    [InlineData("zie https://example.org/foto")]
    [InlineData("zie www.example.org")]
    [InlineData("woont op 2718 AA")]
    [InlineData("woont op 2718AA")]
    [InlineData("NL91ABNA0417164300")]
    [InlineData("")]
    [InlineData("regel\u0007")]
    public void Text_with_a_number_of_a_person_is_refused(string text) =>
        Assert.Equal(PrivacyRule.NoPersonInCollective, Assert.Throws<ContractViolationException>(() => new ReleasedText(text)).PrivacyRule);

    [Theory]
    [InlineData("Voorbeeldstraat 12")]
    [InlineData("Voorbeeldstraat 12a")]
    [InlineData("12")]
    [InlineData("Postbus 1")]
    public void A_street_with_a_house_number_is_refused(string street) =>
        Assert.Equal(PrivacyRule.NoPersonInCollective, Assert.Throws<ContractViolationException>(() => new StreetName(street)).PrivacyRule);

    [Theory]
    [InlineData("Voorbeeldstraat")]
    [InlineData("1e Stationsstraat")]
    [InlineData("Plein 1940")]
    [InlineData("'s-Gravenweg")]
    public void A_street_as_the_register_writes_it_is_taken_or_refused_without_a_word_in_the_fault(string street)
    {
        var fault = Record.Exception(() => new StreetName(street));

        Assert.True(fault is null || !fault.Message.Contains(street, StringComparison.Ordinal));
    }

    [Fact]
    public void A_time_finer_than_the_hour_is_refused()
    {
        var fault = Assert.Throws<ContractViolationException>(() => new CollectiveSignal(
            Samples.Id, 1, Samples.Wijkteam, Samples.Zoetermeer, Samples.Oosterheem, Theme.Afval, Samples.Moment, Urgency.Normal, 1,
            SourceKind.Corporatie, Samples.RuleSet));

        Assert.Equal(PrivacyRule.NoPersonInCollective, fault.PrivacyRule);
    }

    private static HashSet<Type> Reachable(Type from)
    {
        var seen = new HashSet<Type>();
        var waiting = new Queue<Type>(ContractTypes.Properties(from).Select(property => property.PropertyType));
        while (waiting.TryDequeue(out var next))
        {
            var type = Nullable.GetUnderlyingType(next) ?? next;
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            {
                waiting.Enqueue(type.GetGenericArguments()[0]);
            }
            else if (seen.Add(type) && !Harmless.Contains(type))
            {
                foreach (var property in type.Assembly == typeof(HubJson).Assembly ? ContractTypes.Properties(type) : [])
                {
                    waiting.Enqueue(property.PropertyType);
                }
            }
        }
        return seen;
    }
}
