using System.CommandLine;
using Hub.Router.Operations;
using Hub.Standalone.Commands;
using Hub.Standalone.Commands.Configuring;
using Hub.Standalone.Commands.Operating;
using Hub.Standalone.Commands.Reporting;
using Hub.Standalone.Commands.Rules;
using Hub.Teams.Inbox;

namespace Hub.Standalone;

/// <summary>The router's part of the command line; each command is a class of its own in its capability's folder.</summary>
internal static class RouterCommands
{
    /// <summary>All commands of the router, in the order of the help text.</summary>
    /// <param name="parkedElsewhere">What is parked outside the ledger; null for nothing.</param>
    /// <param name="adaptersHere">What the adapters keep on this machine; null where that is not known.</param>
    public static IEnumerable<Command> All(IParkedElsewhere? parkedElsewhere = null, IAdaptersHere? adaptersHere = null) =>
    [
        ClassifyCommand.Create(),
        ConfigCommand.Create(),
        TeamCommand.Create(InboxAddress.Here()),
        InviteCommand.Create(),
        ResendCommand.Create(),
        KeysCommand.Create(),
        RulesCommand.Create(),
        TerritoryImportCommand.Create(),
        LexiconCommand.Create(),
        PrivacyCommand.Create(),
        DbCommand.Create(),
        StatusCommand.Create(adaptersHere),
        WorkersCommand.Create(),
        SignalsCommand.Create(),
        SignalCommand.Create(),
        CorrectionsCommand.Create(),
        FiguresCommand.Create(),
        PatternsCommand.Create(),
        FocuspuntenCommand.Create(),
        ReportCommand.Create(),
        ParkedCommand.Create(parkedElsewhere),
        AlarmsCommand.Create(adaptersHere),
        NoticesCommand.Create(),
        TrailCommand.Create(),
        QueuesCommand.Create(),
        TopologyCommand.Create(),
    ];
}
