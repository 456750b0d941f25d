using System.Collections.Immutable;
using Hub.Contracts.Collective;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Deciding.Municipalities;

/// <summary>
/// A theme that an area works on for a time. A signal touches it by area, day of reporting and theme, and by words where it asks for them.
/// </summary>
/// <param name="Id">Its code.</param>
/// <param name="Area">The area.</param>
/// <param name="Title">As the area wrote it.</param>
/// <param name="Place">Where it is about, as the area wrote it: the area itself or a place in it.</param>
/// <param name="ValidFrom">The first day on which the area works on it.</param>
/// <param name="SocialDomain">Whether it is linked with the social domain: then the other network gets a content-free notice.</param>
/// <param name="ValidThrough">The last day; absent until a new inventory takes its place.</param>
/// <param name="Themes">Themes of which the signal having one is enough.</param>
/// <param name="KeywordThemes">Themes that match together with a keyword only.</param>
/// <param name="Keywords">Words, or beginnings of words ending in *, looked for in text and street.</param>
/// <param name="PlaceWords">
/// Words of the place, or beginnings ending in *, one of which must stand in text or street; for a place that is no buurt.
/// </param>
/// <param name="Buurten">Buurten that it is about; empty for the whole area.</param>
/// <param name="Notes">Remarks of whoever keeps the file.</param>
internal sealed record Focuspunt(
    FocuspuntId Id, AreaCode Area, string Title, string Place, bool SocialDomain, DateOnly ValidFrom, DateOnly? ValidThrough = null,
    ImmutableArray<Theme> Themes = default, ImmutableArray<Theme> KeywordThemes = default, ImmutableArray<string> Keywords = default,
    ImmutableArray<string> PlaceWords = default, ImmutableArray<BuurtCode> Buurten = default, string? Notes = null)
{
    /// <summary>Whether the area works on it on a day.</summary>
    public bool HoldsOn(DateOnly day) => day >= ValidFrom && (ValidThrough is not { } last || day <= last);
}
