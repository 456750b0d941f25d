using System.Text.Json;
using Hub.Adapters.Intake;

namespace Hub.Adapters.Corporation;

/// <summary>An address of a relation.</summary>
internal sealed record VeraAddress(string? Street, string? HouseNumber, string? Postcode, string? Place)
{
    /// <summary>The first address that has a street; null when there is none.</summary>
    public static VeraAddress? Read(JsonPart relation)
        => relation.Member("adressen") is { ValueKind: JsonValueKind.Array }
            ? relation.Parts("adressen").Select(One).FirstOrDefault(address => address.Street is not null)
            : null;

    /// <summary>In one line.</summary>
    public string Line() => string.Join(' ', new[] { Street, HouseNumber, Postcode, Place }.Where(part => part is not null));

    /// <inheritdoc/>
    public override string ToString() => nameof(VeraAddress);

    private static VeraAddress One(JsonPart address)
        => new(
            address.Text("straatnaam", 80),
            DutchPlace.HouseNumber(address.Text("huisnummer", 10), address.Text("huisletter", 4), address.Text("huisnummerToevoeging", 6)),
            DutchPlace.Postcode(address.Text("postcode", 10)),
            address.Member("woonplaats") is { ValueKind: JsonValueKind.Object }
                ? address.Part("woonplaats")!.Text("naam", 80)
                : address.Text("woonplaats", 80));
}
