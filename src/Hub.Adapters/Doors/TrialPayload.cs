using Hub.Adapters.Partners;

namespace Hub.Adapters.Doors;

/// <summary>What is tried at a door.</summary>
/// <param name="Partner">Whose door.</param>
/// <param name="Extension">The extension of the file that holds it, with its point.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Clock">The moment at which it would come in.</param>
internal sealed record TrialPayload(Partner Partner, string Extension, ReadOnlyMemory<byte> Content, TimeProvider Clock)
{
    /// <summary>Stands for an id that comes beside a record.</summary>
    public const string Id = "proef";

    /// <summary>The payload as one record of a form.</summary>
    public IReadOnlyList<TrialRecord> As(RecordForm form, string? id = null)
        => [new TrialRecord("bericht", form.Translate(Partner, new PartnerRecord(Content, Clock.GetUtcNow(), id)))];

    /// <inheritdoc/>
    public override string ToString() => nameof(TrialPayload);
}
