using System.Collections.Frozen;
using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;

namespace Hub.Router.Routing;

/// <summary>Finds the focuspunt that a signal touches: by area, buurt and theme, and by a word of the text where the focuspunt lists words.</summary>
internal sealed class FocuspuntMatcher
{
    private readonly FrozenDictionary<(MunicipalityCode, AreaCode, Theme), ImmutableArray<Focuspunt>> byTheme;

    /// <summary>Indexes the focuspunten of all municipalities.</summary>
    public FocuspuntMatcher(MunicipalitySet municipalities)
        => byTheme = municipalities.Municipalities
            .SelectMany(municipality => municipality.Focuspunten.SelectMany(focuspunt => focuspunt.Themes.Select(theme => (Key: (municipality.Code, focuspunt.Area, theme), focuspunt))))
            .GroupBy(entry => entry.Key)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.focuspunt).ToImmutableArray());

    /// <summary>The first focuspunt in the order of the file; null for none.</summary>
    public TouchedFocuspunt? Match(Signal signal, AreaCode area, BuurtCode? buurt, Theme theme)
    {
        foreach (var focuspunt in byTheme.GetValueOrDefault((signal.Municipality, area, theme), []))
        {
            if (InBuurt(focuspunt, buurt) && (focuspunt.Keywords.IsDefaultOrEmpty || focuspunt.Keywords.Any(word => Holds(signal.Summary, word) || Holds(signal.Description, word))))
            {
                return new TouchedFocuspunt(focuspunt.Id, focuspunt.SocialDomain);
            }
        }
        return null;
    }

    private static bool InBuurt(Focuspunt focuspunt, BuurtCode? buurt)
        => focuspunt.Buurten.IsDefaultOrEmpty || (buurt is not null && focuspunt.Buurten.Contains(buurt)) || (buurt is null && !focuspunt.Keywords.IsDefaultOrEmpty);

    // A word stands alone, or, ending in a star, begins one.
    private static bool Holds(string? text, string word)
    {
        var open = word.EndsWith('*');
        var wanted = open ? word[..^1] : word;
        for (var at = text?.IndexOf(wanted, StringComparison.OrdinalIgnoreCase) ?? -1; at >= 0; at = text!.IndexOf(wanted, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + wanted.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text![at - 1])) && (open || end == text!.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }
        return false;
    }
}
