using System.Collections.Immutable;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Collective;

/// <summary>A focuspunt by its code in the configuration: a theme that an area works on this year.</summary>
[JsonConverter(typeof(TextValueConverter<FocuspuntId>))]
public sealed partial record FocuspuntId : ITextValue<FocuspuntId>
{
    /// <summary>Checks and wraps the code.</summary>
    /// <exception cref="ContractViolationException">The code does not have the form <c>^[a-z][a-z0-9-]{0,39}\z</c>.</exception>
    public FocuspuntId(string? value)
        => Value = Require.Form(value, Pattern, "must be a code of lower-case letters, digits and hyphens", "focuspunt");

    /// <inheritdoc/>
    public string Value { get; }

    /// <summary>All that a message names: its list, or where that is absent the one it has; the one is the first of the list.</summary>
    /// <exception cref="ContractViolationException">The two differ, one stands there twice, or there are more than twenty.</exception>
    public static ImmutableArray<FocuspuntId> All(FocuspuntId? first, ImmutableArray<FocuspuntId> list)
    {
        var all = list.IsDefaultOrEmpty && first is not null ? [first] : Require.List(list, 20, "focuspunten");
        return first is not null && all[0] != first ? throw new ContractViolationException("focuspunt", "must be the first of focuspunten")
            : all.Distinct().Count() != all.Length ? throw new ContractViolationException("focuspunten", "must name each once")
            : all;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,39}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static FocuspuntId From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
