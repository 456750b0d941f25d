namespace Hub.Deciding.Learning;

/// <summary>A labelled signal in features.</summary>
/// <param name="Labelled">The signal and its label.</param>
/// <param name="Sentences">Features of each sentence of summary and description.</param>
/// <param name="Fields">Features of the fields and the category.</param>
/// <param name="Form">Features of the signal as a whole without its fields.</param>
/// <param name="Loudness">How loud evidence for a flag is in it.</param>
internal sealed record PreparedSignal(LabelledSignal Labelled, int[][] Sentences, int[] Fields, int[] Form, float Loudness)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(PreparedSignal);
}
