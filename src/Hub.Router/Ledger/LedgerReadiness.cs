using Hub.Hosting.Http;

namespace Hub.Router.Ledger;

/// <summary>The router works when its ledger answers and has the form it knows.</summary>
internal sealed class LedgerReadiness(LedgerDatabase database) : IReadiness
{
    public string Name => "ledger";

    public async ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken)
        => await LedgerScripts.IsCurrentAsync(database, cancellationToken);
}
