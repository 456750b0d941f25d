using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Router.Routing;

/// <summary>A theme that an area works on this year.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Area">The area.</param>
/// <param name="Title">As the area wrote it.</param>
/// <param name="SocialDomain">Whether it is linked with the social domain: then the other network gets a content-free notice.</param>
/// <param name="Themes">Themes of which the signal having one is enough.</param>
/// <param name="KeywordThemes">Themes that match together with a keyword only.</param>
/// <param name="Keywords">Words, or beginnings of words ending in *, looked for in text and street.</param>
/// <param name="Buurten">Buurten that it is about; empty for the whole area.</param>
internal sealed record Focuspunt(
    FocuspuntId Id, AreaCode Area, string Title, bool SocialDomain, ImmutableArray<Theme> Themes = default,
    ImmutableArray<Theme> KeywordThemes = default, ImmutableArray<string> Keywords = default, ImmutableArray<BuurtCode> Buurten = default);
