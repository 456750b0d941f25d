using System.Text.Json;
using System.Text.Json.Serialization;
using Hub.Contracts.Privacy;

namespace Hub.Contracts;

/// <summary>A value that travels as one JSON string, with its own checked form.</summary>
/// <typeparam name="TSelf">The value's own type.</typeparam>
public interface ITextValue<TSelf>
    where TSelf : class, ITextValue<TSelf>
{
    /// <summary>The wire form.</summary>
    string Value { get; }

    /// <summary>Checks and wraps the wire form.</summary>
    /// <exception cref="ContractViolationException">The form is broken.</exception>
    static abstract TSelf From(string? value);
}

/// <summary>Reads and writes an <see cref="ITextValue{TSelf}"/>, also as a dictionary key.</summary>
public sealed class TextValueConverter<T> : JsonConverter<T>
    where T : class, ITextValue<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.String
            ? T.From(reader.GetString())
            : throw new ContractViolationException(typeof(T).Name, "must be a string");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => T.From(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        => writer.WritePropertyName(value.Value);
}
