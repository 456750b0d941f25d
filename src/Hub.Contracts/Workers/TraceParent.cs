using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Workers;

/// <summary>Where a trace goes on (W3C Trace Context, traceparent of version 00, sampled). Made of chance alone: it leads to no signal and
/// no person.</summary>
[JsonConverter(typeof(TextValueConverter<TraceParent>))]
public sealed partial record TraceParent : ITextValue<TraceParent>
{
    /// <summary>Checks and wraps the text.</summary>
    /// <exception cref="ContractViolationException">It does not have the form <c>^00-[0-9a-f]{32}-[0-9a-f]{16}-01\z</c>.</exception>
    public TraceParent(string? value) => Value = Require.Form(value, Pattern, "must be a sampled traceparent of version 00", "trace");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(@"^00-[0-9a-f]{32}-[0-9a-f]{16}-01\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static TraceParent From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
