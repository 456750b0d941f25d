using System.Collections.Immutable;
using System.Text.Json;
using Hub.Adapters.Partners;
using Hub.Contracts;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Intake;

/// <summary>What every door holds a signal to, before it is sealed: the authenticated partner decides, never a field of the body.</summary>
internal static class EdgeRules
{
    private const string SourceRule = "must be the kind that this partner is registered as";
    private const string MunicipalityRule = "must be a municipality that this partner serves";

    /// <summary>The faults of a refused signal that only the registration knows, so that its sender sees them beside the others.</summary>
    public static void Beside(Partner partner, JsonElement data, FaultList faults)
    {
        if (Text(data, "source") is { } source && source != WireCode.Of(partner.Kind))
        {
            faults.Add("data.source", SourceRule);
        }
        if (Text(data, "municipality") is { } code && partner.Municipalities.All(municipality => municipality.Value != code))
        {
            faults.Add("data.municipality", MunicipalityRule);
        }
    }

    private static string? Text(JsonElement data, string name)
        => data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;

    /// <summary>All faults; empty when the hub may take the signal in.</summary>
    public static ImmutableArray<Refusal> Check(Partner partner, Signal signal, bool municipalityHasKeys, DateTimeOffset now)
    {
        ImmutableArray<Refusal>.Builder? faults = null;
        if (signal.Source != partner.Kind)
        {
            Add("source", SourceRule);
        }
        if (!partner.Municipalities.Contains(signal.Municipality) || !municipalityHasKeys)
        {
            Add("municipality", MunicipalityRule);
        }
        if (signal.Subject?.Bsn is not null && !partner.MayProcessBsn(now))
        {
            Add("subject.bsn", "must be absent: the law does not let this partner process it", PrivacyRule.BsnWhereLawPrescribes);
        }
        if (signal.Location is { } place)
        {
            CheckPlace(place);
        }
        return faults?.ToImmutable() ?? [];

        void CheckPlace(SignalLocation at)
        {
            if (at is { Lat: { } lat, Lon: { } lon } && !DutchPlace.IsWithin(lat, lon))
            {
                Add("location.lat", $"together with location.lon {DutchPlace.BoundsRule}");
            }
            else if (at is { RdX: { } x, RdY: { } y })
            {
                if (!DutchGrid.IsWithin(x, y))
                {
                    Add("location.rdX", $"together with location.rdY {DutchPlace.GridRule}");
                }
                else if (at is { Lat: { } north, Lon: { } east } && !DutchGrid.AreTogether(x, y, north, east))
                {
                    Add("location.rdX", $"together with location.rdY {DutchPlace.SamePlaceRule}");
                }
            }
        }

        void Add(string field, string rule, PrivacyRule? privacyRule = null)
            => (faults ??= ImmutableArray.CreateBuilder<Refusal>()).Add(new Refusal(field, rule, privacyRule));
    }
}
