using Hub.Configuration.Servers;

namespace Hub.Configuration.Entry;

/// <summary>
/// The form on the desk for who has no system of their own. It is a partner like any other: what is entered goes through the partners'
/// door,
/// under that partner's convenant and quota. Off where nothing is set.
/// </summary>
/// <param name="Partner">Its id, as in <c>partners/</c>: the same as the name of its file.</param>
/// <param name="Kind">The kind of source that the partner is registered as, such as <c>wijkpost</c>.</param>
/// <param name="Source">How it names itself in events: <c>urn:nld:oin:</c> or <c>urn:nld:kvknr:</c> with the partner's number, and a
/// name.</param>
/// <param name="Key">The partner's own API key.</param>
/// <param name="Address">Where the partners' door is, for a desk that is a worker of its own. Default the first address of the
/// adapters.</param>
/// <param name="Code">A word that whoever enters must know. Default none: whoever reaches the desk can enter.</param>
public sealed record EntrySettings(
    string Partner, string Kind, string Source, SecretSource? Key = null, Uri? Address = null, SecretSource? Code = null);
