namespace Hub.Adapters.Intake;

/// <summary>One run of digits, or one number in words, within a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where what comes after it begins.</param>
/// <param name="Digits">How many digits it has.</param>
/// <param name="Value">Its value; of a run of more than nine digits only that it has one.</param>
/// <param name="Barred">Whether it belongs to a date, an amount or another form that is no citizen number.</param>
internal readonly record struct NumberPart(int Start, int End, int Digits, long Value, bool Barred = false)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(NumberPart);
}
