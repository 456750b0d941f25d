using Hub.Configuration;

namespace Hub.Adapters.Partners;

/// <summary>What a door asks of partners' files.</summary>
internal interface IDoorTerms
{
    /// <summary>The formats that it serves.</summary>
    IReadOnlyList<FormatTerms> Formats { get; }

    /// <summary>Adds every fault of its section (<c>doors</c>) of a partner's file, and of what else only this door knows.</summary>
    void Check(Partner partner, ICollection<ConfigFault> faults)
    {
    }
}
