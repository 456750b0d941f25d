using Hub.Configuration;
using Hub.Configuration.Notices;
using Hub.Configuration.Servers;
using Hub.Deciding.Planning;
using Hub.Hosting.Notices;
using Hub.Router.InUse;
using Hub.Router.Ledger;
using Hub.Router.Members;
using Hub.Router.Telling;
using Hub.Testing.Nodes;
using Hub.Testing.Nodes.Router;
using Hub.Testing.Processes;
using Hub.Testing.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Router.Tests.Telling;

/// <summary>A mail server of its own, a clock, and a router that tells through them by the shipped rules.</summary>
internal sealed class MailSite : IAsyncDisposable
{
    private static readonly LiveDeciding Rules = new(DecidingSet.Load(Repository.ShippedConfiguration), _ => true);

    /// <summary>The clock of all of it.</summary>
    public FakeClock Clock { get; } = new();

    /// <summary>The server.</summary>
    public MailServer Mail { get; } = MailServer.Start();

    /// <summary>How the hub sends by it.</summary>
    public MailSettings Sending => new("127.0.0.1", "hub@gemeente.example", Mail.Port, MailTls.None);

    /// <summary>Starts a router on this clock.</summary>
    public Task<RouterBus> StartAsync() => RouterBus.StartAsync(more: services => services.AddSingleton<TimeProvider>(Clock));

    /// <summary>What tells.</summary>
    public TellingWatch Watch(RouterBus bus, NoticeSettings notices)
    {
        var settings = new HubSettings(Notices: notices);
        return new(
            bus.Database, new NewsReader(Rules, settings), new NoticeSender(settings),
            new LedgerAlarms(bus.Database, Clock, NullLogger<LedgerAlarms>.Instance),
            new ToldMembers(bus.Database, new MemberMail(Given.Keys), settings, Clock), settings, Clock,
            NullLogger<TellingWatch>.Instance);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Mail.DisposeAsync();
}
