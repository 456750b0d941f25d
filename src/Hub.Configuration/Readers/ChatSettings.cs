using Hub.Configuration.Servers;

namespace Hub.Configuration.Readers;

/// <summary>A language model over the OpenAI-compatible chat API, as llama.cpp, vLLM and Ollama serve it.</summary>
/// <param name="Address">The API's base, such as <c>https://taal.gemeente.nl/v1/</c>; https, or http on this machine.</param>
/// <param name="Model">The model's name there.</param>
/// <param name="Key">The key that it asks for. Default none.</param>
public sealed record ChatSettings(Uri Address, string Model, SecretSource? Key = null)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(ChatSettings);
}
