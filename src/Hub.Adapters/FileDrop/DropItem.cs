using Hub.Adapters.Intake;

namespace Hub.Adapters.FileDrop;

/// <summary>One record of a file.</summary>
/// <param name="Row">Where it stands: the line in CSV, the ordinal number in XML and JSON.</param>
/// <param name="Translation">What was made of it.</param>
internal sealed record DropItem(int Row, Translation Translation)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(DropItem)} {Row}";
}
