namespace Hub.Deciding.Learning.Trainers;

/// <summary>A signal as the hidden layer learns it.</summary>
/// <param name="Features">Numbers of its features and parts of words.</param>
/// <param name="Values">Their values.</param>
/// <param name="Fields">How many, at the end of the features, come from fields: some examples are learned without them.</param>
/// <param name="Kind">The number of its kind.</param>
/// <param name="Flags">Danger, harm at home, a plan.</param>
/// <param name="Theme">The number of its theme.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record HiddenRow(int[] Features, float[] Values, int Fields, int Kind, bool[] Flags, int Theme, float Weight)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(HiddenRow);
}
