using Hub.Contracts.Signals;

namespace Hub.Adapters.Spool.Rows;

/// <summary>Knows who is to be called with what becomes of a signal.</summary>
internal interface IOutcomeHearers
{
    /// <summary>Whether somebody is called with what becomes of a partner's signals: itself, or who carries it on.</summary>
    bool Hears(PartnerId sender, DateTimeOffset now);
}
