using System.Collections.Immutable;

namespace Hub.Adapters.Signalen;

/// <summary>Settings of pushed meldingen: <c>doors.signalen-push</c>.</summary>
/// <param name="Categories">A slug, or main/sub, of this municipality's own tree to the one that the rules know. Old slugs stay listed.</param>
internal sealed record SignalenPushFile(ImmutableDictionary<string, string>? Categories = null);
