using Hub.Contracts.Collective;
using Hub.Contracts.Privacy;
using Hub.Contracts.Territory;

namespace Hub.Contracts.TeamInbox;

/// <summary>A focuspunt that an area works on today.</summary>
public sealed record DirectoryFocuspunt
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ContractViolationException">A part is missing or too long, or it ends before it begins.</exception>
    public DirectoryFocuspunt(
        FocuspuntId id, AreaCode area, string title, string place, bool socialDomain, DateOnly validFrom, DateOnly? validThrough = null)
    {
        Id = Require.Present(id);
        Area = Require.Present(area);
        Title = Require.Text(title, 500);
        Place = Require.Text(place, 200);
        SocialDomain = socialDomain;
        ValidFrom = validFrom;
        ValidThrough = validThrough is { } last && last < validFrom
            ? throw new ContractViolationException(nameof(validThrough), "must not lie before validFrom")
            : validThrough;
    }

    /// <summary>Its code.</summary>
    public FocuspuntId Id { get; }

    /// <summary>The gebied.</summary>
    public AreaCode Area { get; }

    /// <summary>As the area wrote it.</summary>
    public string Title { get; }

    /// <summary>Where it is about.</summary>
    public string Place { get; }

    /// <summary>Whether it has a link with the social domain.</summary>
    public bool SocialDomain { get; }

    /// <summary>The first day on which the area works on it.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>The last day; null until a new inventory takes its place.</summary>
    public DateOnly? ValidThrough { get; }

    /// <inheritdoc/>
    public override string ToString() => nameof(DirectoryFocuspunt);
}
