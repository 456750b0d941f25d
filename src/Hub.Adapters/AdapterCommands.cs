using System.CommandLine;
using Hub.Adapters.Enrolment;

namespace Hub.Adapters;

/// <summary>The adapters' part of the command line; each command is a class of its own in its capability's folder.</summary>
internal static class AdapterCommands
{
    /// <summary>All commands of the adapters, in the order of the help text.</summary>
    public static IEnumerable<Command> All() => [PartnerCommand.Create(DoorList.Of)];
}
