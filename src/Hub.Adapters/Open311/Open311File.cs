using System.Collections.Immutable;
using Hub.Contracts.Signals;

namespace Hub.Adapters.Open311;

/// <summary>What the hub serves over GeoReport v2: <c>rules/open311-services.json</c>.</summary>
/// <param name="Changeset">When this file last changed, ISO 8601 with offset; clients compare it.</param>
/// <param name="Contact">How people reach the hub, for the discovery document.</param>
/// <param name="KeyService">How one gets an API key, for the discovery document.</param>
/// <param name="Url">The public address of <c>/open311/v2</c>, as clients must use it.</param>
/// <param name="Type">Whether this installation is <c>production</c> or <c>test</c>.</param>
/// <param name="Jurisdictions">The municipalities by their root web domain.</param>
/// <param name="Services">The services that every jurisdiction offers.</param>
internal sealed record Open311File(
    string Changeset, string Contact, string KeyService, Uri Url, Open311Endpoint Type, ImmutableArray<Open311Jurisdiction> Jurisdictions,
    ImmutableArray<Open311Service> Services);

/// <summary>A municipality as GeoReport knows it.</summary>
/// <param name="Id">Root web domain, such as <c>zoetermeer.nl</c>.</param>
/// <param name="Municipality">Its code.</param>
/// <param name="Name">Its name, given as the agency responsible.</param>
internal sealed record Open311Jurisdiction(string Id, MunicipalityCode Municipality, string Name);

/// <summary>One service that may be requested.</summary>
/// <param name="Code">Its code; travels as the category of scheme <c>open311</c>.</param>
/// <param name="Name">Its Dutch name.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Group">Its group.</param>
/// <param name="Keywords">Words to find it by.</param>
/// <param name="Individual">Whether it is about people: then <c>blackbox</c>, and never readable. Default false.</param>
/// <param name="Notice">What the sender is told after a request; null for nothing.</param>
/// <param name="Attributes">Questions beside the description.</param>
internal sealed record Open311Service(
    string Code, string Name, string Description, string Group, ImmutableArray<string> Keywords, bool Individual = false,
    string? Notice = null,
    ImmutableArray<Open311Attribute> Attributes = default)
{
    /// <summary>The questions; empty where there are none.</summary>
    public ImmutableArray<Open311Attribute> Questions => Attributes.IsDefault ? [] : Attributes;

    /// <summary>GeoReport's type: whether a request gets an id at once, and can be read back.</summary>
    public string Type => Individual ? "blackbox" : "realtime";
}

/// <summary>A question of a service.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Description">The question.</param>
/// <param name="Datatype">The form of the answer.</param>
/// <param name="Required">Whether an answer is required. Default false.</param>
/// <param name="Hint">How to answer; null for nothing.</param>
/// <param name="Values">What may be chosen; for lists only.</param>
internal sealed record Open311Attribute(
    string Code, string Description, Open311Datatype Datatype, bool Required = false, string? Hint = null,
    ImmutableArray<Open311Choice> Values = default)
{
    /// <summary>What may be chosen; empty where anything may.</summary>
    public ImmutableArray<Open311Choice> Choices => Values.IsDefault ? [] : Values;
}

/// <summary>One thing that may be chosen.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
internal sealed record Open311Choice(string Key, string Name);
