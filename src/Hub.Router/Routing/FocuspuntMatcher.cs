using System.Collections.Frozen;
using System.Collections.Immutable;
using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Language;

namespace Hub.Router.Routing;

/// <summary>Finds the focuspunt that a signal touches: by area, buurt and theme, and by a word of text or street where the focuspunt asks for one.</summary>
internal sealed class FocuspuntMatcher
{
    private readonly FrozenDictionary<(MunicipalityCode, AreaCode, Theme), ImmutableArray<Candidate>> byTheme;

    /// <summary>Indexes the focuspunten of all municipalities.</summary>
    public FocuspuntMatcher(MunicipalitySet municipalities)
        => byTheme = municipalities.Municipalities.SelectMany(Candidates)
            .GroupBy(entry => entry.Key)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.Candidate).ToImmutableArray());

    /// <summary>The first focuspunt in the order of the file; null for none.</summary>
    public TouchedFocuspunt? Match(Signal signal, AreaCode area, BuurtCode? buurt, Theme theme)
    {
        string? text = null;
        foreach (var candidate in byTheme.GetValueOrDefault((signal.Municipality, area, theme), []))
        {
            var focuspunt = candidate.Focuspunt;
            if (!focuspunt.Buurten.IsDefaultOrEmpty && (buurt is null || !focuspunt.Buurten.Contains(buurt)))
            {
                continue;
            }
            if (candidate.Words.IsEmpty || candidate.Words.Any(word => Holds(text ??= Folding.Fold($"{signal.Summary}\n{signal.Description}\n{signal.Location?.Street}"), word)))
            {
                return new TouchedFocuspunt(focuspunt.Id, focuspunt.SocialDomain);
            }
        }
        return null;
    }

    private static IEnumerable<((MunicipalityCode, AreaCode, Theme) Key, Candidate Candidate)> Candidates(Municipality municipality)
    {
        foreach (var focuspunt in municipality.Focuspunten)
        {
            var words = focuspunt.Keywords.Select(word => new Keyword(Folding.Fold(word).TrimEnd('*'), word.EndsWith('*'))).ToImmutableArray();
            foreach (var theme in focuspunt.Themes)
            {
                yield return ((municipality.Code, focuspunt.Area, theme), new Candidate(focuspunt, []));
            }
            foreach (var theme in focuspunt.KeywordThemes)
            {
                yield return ((municipality.Code, focuspunt.Area, theme), new Candidate(focuspunt, words));
            }
        }
    }

    // A word stands alone, or, ending in a star, begins one.
    private static bool Holds(string text, Keyword word)
    {
        for (var at = text.IndexOf(word.Text, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word.Text, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Text.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (word.Open || end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }
        return false;
    }

    private sealed record Keyword(string Text, bool Open);

    private sealed record Candidate(Focuspunt Focuspunt, ImmutableArray<Keyword> Words);
}
