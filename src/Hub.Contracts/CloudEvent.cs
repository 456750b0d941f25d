using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts;

/// <summary>
/// The envelope of what leaves the hub: CloudEvents 1.0, NL GOV profile 1.1, structured JSON. No context attribute holds personal data.
/// </summary>
/// <typeparam name="T">The contract inside.</typeparam>
public sealed record CloudEvent<T>
    where T : class
{
    /// <summary>Creates an event.</summary>
    /// <exception cref="ContractViolationException">Type or source break the profile (E03, E04).</exception>
    public CloudEvent(
        string id, string source, string type, DateTimeOffset time, T data, string specversion = "1.0",
        string datacontenttype = "application/json")
    {
        Id = Require.Text(id, 100);
        Source = Require.Form(source, CloudEventForms.Source, "must be urn:nld:oin: with 20 digits or urn:nld:kvknr: with 8 digits");
        Type = Require.Form(type, CloudEventForms.Type, "must be a reverse domain name that begins with nl.");
        Time = Require.Moment(time);
        Data = Require.Present(data);
        Specversion = specversion == "1.0" ? specversion : throw new ContractViolationException(nameof(specversion), "must be 1.0");
        Datacontenttype = datacontenttype == "application/json"
            ? datacontenttype
            : throw new ContractViolationException(nameof(datacontenttype), "must be application/json");
    }

    /// <summary>Unique per source; for deliveries the delivery id and revision.</summary>
    public string Id { get; }

    /// <summary>The sending system, as urn:nld:oin or urn:nld:kvknr.</summary>
    public string Source { get; }

    /// <summary>Reverse domain name with one version, such as nl.wijkhub.individual-case.v1.</summary>
    public string Type { get; }

    /// <summary>When the hub logged it, in UTC.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Always 1.0.</summary>
    public string Specversion { get; }

    /// <summary>Always application/json.</summary>
    public string Datacontenttype { get; }

    /// <summary>The contract.</summary>
    public T Data { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(CloudEvent<>)} {Id}";
}

/// <summary>Forms of context attributes of the NL GOV profile for CloudEvents 1.1.</summary>
public static partial class CloudEventForms
{
    /// <summary>Attribute names: lower-case letters and digits, at most twenty.</summary>
    [GeneratedRegex(@"^[a-z0-9]{1,20}\z", RegexOptions.CultureInvariant)]
    public static partial Regex AttributeName { get; }

    /// <summary>Event types: reverse domain names with at most one version.</summary>
    [GeneratedRegex(@"^nl\.[a-z0-9-]+(\.[a-z0-9-]+)+(\.v[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Type { get; }

    /// <summary>Sources: an organisation by OIN or KvK number, and its system.</summary>
    [GeneratedRegex(
        @"^urn:nld:(oin:[0-9]{20}|kvknr:[0-9]{8})([:.][A-Za-z0-9._:-]{1,80})?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    public static partial Regex Source { get; }
}
