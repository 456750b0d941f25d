namespace Hub.Deciding.Classification.Features;

/// <summary>The hidden layer as it stands in the weights file.</summary>
/// <param name="Share">How much of a score it says; the weights by column say the rest.</param>
/// <param name="Bias">By unit what it begins with.</param>
/// <param name="Out">By output, in the order of <see cref="HiddenLayer.Columns"/>, a constant and what each unit adds.</param>
/// <param name="Rows">
/// By feature its vector, in base64 in the file: a scale in four bytes (little-endian), then for each unit a signed byte.
/// </param>
internal sealed record HiddenFile(double Share, double[] Bias, double[][] Out, Dictionary<string, byte[]> Rows);
