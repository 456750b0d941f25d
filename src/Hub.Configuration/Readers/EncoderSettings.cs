namespace Hub.Configuration.Readers;

/// <summary>
/// An encoder that this process runs itself through ONNX Runtime: a model with inputs <c>input_ids</c> and <c>attention_mask</c> (and
/// <c>token_type_ids</c> where it has one) and one output of five logits: collective, individual, both, acute, safe at home.
/// </summary>
/// <param name="Model">The model's file, <c>.onnx</c>; relative to the configuration folder. Made and fetched by the municipality
/// itself.</param>
/// <param name="Vocabulary">The word pieces of its tokenizer, <c>vocab.txt</c>, a piece a line; relative to the configuration
/// folder.</param>
/// <param name="Library">The library of ONNX Runtime 1.31 or newer on this machine, such as <c>/usr/lib/libonnxruntime.so</c>; it is not
/// part
/// of the hub. Its telemetry is switched off before it is loaded.</param>
/// <param name="LowerCase">Whether the tokenizer makes text lower case. Default false.</param>
/// <param name="Tokens">How many pieces of a text it reads at most. Default 512.</param>
public sealed record EncoderSettings(string Model, string Vocabulary, string Library, bool LowerCase = false, int Tokens = 512)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(EncoderSettings);
}
