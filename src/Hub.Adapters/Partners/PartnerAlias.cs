using Hub.Contracts.Signals;

namespace Hub.Adapters.Partners;

/// <summary>Another organisation's number under which the partner sends for some time, after a merger or before a split.</summary>
/// <param name="Partner">The name under which ids are derived, so that a record of the old partner keeps its id.</param>
/// <param name="Number">OIN or KvK number of the old organisation.</param>
/// <param name="ValidFrom">First day, in UTC.</param>
/// <param name="ValidThrough">Last day, in UTC.</param>
internal sealed record PartnerAlias(PartnerId Partner, string Number, DateOnly ValidFrom, DateOnly ValidThrough)
{
    /// <summary>Whether it holds at this moment.</summary>
    public bool HoldsAt(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(moment.UtcDateTime);
        return ValidFrom <= day && day <= ValidThrough;
    }
}
