using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hub.Contracts.Privacy;

namespace Hub.Contracts.Collective;

/// <summary>
/// Free text that passed the router's allow-list gate; what the gate did not know as harmless stands as <see cref="Withheld"/>.
/// </summary>
/// <remarks>
/// Made by the gate only (a rule test holds that). The constructor is the last net: whatever looks like a number of a person,
/// an address line, a handle or a link is refused here too, also when the text is read back from the wire.
/// </remarks>
[JsonConverter(typeof(TextValueConverter<ReleasedText>))]
public sealed partial record ReleasedText : ITextValue<ReleasedText>
{
    /// <summary>Stands in the place of what was withheld.</summary>
    public const string Withheld = "▯";

    /// <summary>Checks and wraps released text.</summary>
    /// <exception cref="ContractViolationException">It is empty, too long, or holds what no harmless text holds
    /// (<see cref="PrivacyRule.NoPersonInCollective"/>).</exception>
    public ReleasedText(string? value)
        => Value = value is { Length: >= 1 and <= 20_000 } && !Forbidden.IsMatch(value)
            ? value
            : throw new ContractViolationException(
                "text", PrivacyRule.NoPersonInCollective, "must be text that the release gate lets through");

    /// <inheritdoc/>
    public string Value { get; }

    // Five digits in a row, an at sign, a link, a postcode of six, or a control character.
    [GeneratedRegex(
        @"[0-9]{5}|@|://|www\.|\b[1-9][0-9]{3} ?[A-Z]{2}\b|[\p{Cc}-[\n]]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Forbidden { get; }

    /// <inheritdoc/>
    public static ReleasedText From(string? value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => nameof(ReleasedText);
}
