using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Router.Ledger.Rows;

namespace Hub.Router.Ledger.Reads;

/// <summary>Which signals an operator asks for.</summary>
/// <param name="Since">Decided from this moment on.</param>
/// <param name="Most">How many at most.</param>
internal sealed record SignalFilter(DateTimeOffset Since, int Most)
{
    /// <summary>Of this partner. Default of all.</summary>
    public PartnerId? Partner { get; init; }

    /// <summary>Of this municipality. Default of all.</summary>
    public MunicipalityCode? Municipality { get; init; }

    /// <summary>Decided so. Default however.</summary>
    public SignalState? State { get; init; }

    /// <summary>With a delivery at this team, or on offer to it. Default whatever.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Decided before this moment. Default until now.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Behind the last of an earlier page. Default from the newest on.</summary>
    public PageMark? Behind { get; init; }
}
