using Hub.Contracts.Privacy;

namespace Hub.Contracts.Signals;

/// <summary>A reference to an attachment that stays at the source. Only in a sealed case; the hub never fetches it.</summary>
public sealed record AttachmentReference
{
    /// <summary>Creates a reference.</summary>
    /// <exception cref="ContractViolationException">The reference is empty or too long.</exception>
    public AttachmentReference(string reference, string? mediaType = null)
    {
        Reference = Require.Text(reference, 500, "attachments.reference");
        MediaType = Require.OptionalText(mediaType, 100, "attachments.mediaType");
    }

    /// <summary>How the source finds it back.</summary>
    public string Reference { get; }

    /// <summary>IANA media type; null when unknown.</summary>
    public string? MediaType { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(AttachmentReference);
}
