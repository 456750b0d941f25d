using Hub.Contracts.Territory;

namespace Hub.Deciding.Territory;

/// <summary>What one piece of evidence says: the areas that it allows, and the one that it means when nothing else speaks.</summary>
/// <param name="Areas">The areas that are possible; none says nothing.</param>
/// <param name="Main">The area that it means in all likelihood; -1 where it leaves that open.</param>
/// <param name="Buurt">The buurt, where it says that much.</param>
internal readonly record struct AreaEvidence(AreaSet Areas, int Main, BuurtCode? Buurt = null)
{
    /// <summary>Says nothing.</summary>
    public static AreaEvidence None => new(default, -1);

    /// <summary>Certain of one area.</summary>
    public static AreaEvidence Of(int area, BuurtCode? buurt = null) => new(AreaSet.Of(area), area, buurt);

    /// <summary>Either of both.</summary>
    public AreaEvidence Or(AreaEvidence other)
        => Areas.IsEmpty ? other
            : other.Areas.IsEmpty ? this
            : new AreaEvidence(Areas.Or(other.Areas), Main == other.Main ? Main : -1, Buurt == other.Buurt ? Buurt : null);
}
