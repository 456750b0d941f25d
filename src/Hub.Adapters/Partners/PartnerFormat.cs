using System.Text.Json.Serialization;
using Hub.Contracts;

namespace Hub.Adapters.Partners;

/// <summary>
/// A form in which a partner may send, as its file names it, such as <c>hub-api</c>; what is not listed for a partner is refused.
/// </summary>
/// <param name="Value">The name. Which there are only the doors know: see <see cref="PartnerFormats"/>.</param>
[JsonConverter(typeof(TextValueConverter<PartnerFormat>))]
internal sealed record PartnerFormat(string Value) : ITextValue<PartnerFormat>
{
    /// <inheritdoc/>
    public static PartnerFormat From(string? value) => new(value ?? "");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
