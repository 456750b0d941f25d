using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Hub.Contracts.Tests;

/// <summary>Style guide rules 10, 12, 13, 15: nothing steps around a contract's constructor, and nothing prints what is in it.</summary>
public sealed class ShapeTests
{
    public static TheoryData<Type> Contracts => ContractTypes.MessageData();

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_contract_is_sealed_with_one_checking_constructor(Type contract)
    {
        Assert.True(contract.IsSealed);
        Assert.Single(contract.GetConstructors(BindingFlags.Public | BindingFlags.Instance));
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void No_property_can_be_set_or_initialised_past_the_constructor(Type contract)
        => Assert.DoesNotContain(ContractTypes.Properties(contract), property => property.CanWrite);

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_contract_is_not_positional(Type contract)
        => Assert.Null(contract.GetMethod("Deconstruct"));

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Text_form_is_type_and_id_only(Type contract)
    {
        var allowed = new[] { contract.Name.Split('`')[0], $"{contract.Name.Split('`')[0]} {Samples.Id}" };

        Assert.Contains(Samples.All[contract].ToString(), allowed);
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Text_form_is_the_contract_s_own(Type contract)
        => Assert.False(contract.GetMethod("ToString", Type.EmptyTypes)!.IsDefined(typeof(CompilerGeneratedAttribute)));

    [Theory]
    [MemberData(nameof(Contracts))]
    public void A_list_is_immutable(Type contract)
        => Assert.DoesNotContain(
            ContractTypes.Properties(contract).Select(property => property.PropertyType),
            type => type.IsArray || (type != typeof(string) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type)
                && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))));

    [Fact]
    public void Every_contract_has_a_sample()
        => Assert.All(ContractTypes.Messages(), type => Assert.Contains(ContractTypes.Closed(type), Samples.All.Keys));

    [Fact]
    public void Every_enum_begins_with_Unknown_and_names_its_wire_form_as_text()
        => Assert.All(
            typeof(HubJson).Assembly.GetExportedTypes().Where(type => type.IsEnum),
            type =>
            {
                Assert.Equal("Unknown", Enum.GetName(type, 0));
                Assert.StartsWith(
                    "\"",
                    JsonSerializer.Serialize(Enum.GetValues(type).GetValue(1), type, HubJson.Options),
                    StringComparison.Ordinal);
            });

    [Fact]
    public void Text_values_that_can_hold_words_do_not_print_them()
    {
        Assert.Equal("ReleasedText", Samples.Collective().Text!.ToString());
        Assert.Equal("StreetName", Samples.Collective().Street!.ToString());
        Assert.Equal("CompactJwe", Samples.Jwe.ToString());
    }
}
