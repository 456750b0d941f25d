using System.Text.RegularExpressions;
using Hub.Contracts;
using Hub.Contracts.Privacy;

namespace Hub.Deciding.Municipalities;

/// <summary>The four digits of a postcode.</summary>
internal sealed partial record Pc4 : ITextValue<Pc4>
{
    /// <summary>Checks and wraps the digits.</summary>
    /// <exception cref="ContractViolationException">They are no four digits, or begin with 0.</exception>
    public Pc4(string? value) => Value = Require.Form(value, Pattern, "must be the four digits of a postcode", "pc4");

    /// <inheritdoc/>
    public string Value { get; }

    [GeneratedRegex(@"^[1-9][0-9]{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }

    /// <inheritdoc/>
    public static Pc4 From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
